"""Hidden checks of adam that teach or name something; generated calls cover the rest."""
