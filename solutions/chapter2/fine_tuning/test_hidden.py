"""Hidden checks of fine_tuning that teach or name something; generated calls cover the rest."""
