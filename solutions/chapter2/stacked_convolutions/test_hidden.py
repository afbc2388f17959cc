"""Hidden checks of stacked_convolutions that teach or name something; generated calls cover the rest."""
