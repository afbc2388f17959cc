"""Hidden checks of standardisation that teach or name something; generated calls cover the rest."""
