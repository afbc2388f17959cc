"""Hidden checks of early_stopping that teach or name something; generated calls cover the rest."""
