"""Hidden checks of weight_initialisation that teach or name something; generated calls cover the rest."""
