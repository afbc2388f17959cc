"""Hidden checks of mini_batches that teach or name something; generated calls cover the rest."""
