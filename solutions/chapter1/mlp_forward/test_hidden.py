"""Hidden checks of mlp_forward that teach or name something; generated calls cover the rest."""
