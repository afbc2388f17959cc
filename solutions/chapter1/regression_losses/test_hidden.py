"""Hidden checks of regression_losses that teach or name something; generated calls cover the rest."""
