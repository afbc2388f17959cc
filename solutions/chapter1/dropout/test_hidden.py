"""Hidden checks of dropout that teach or name something; generated calls cover the rest."""
