"""Hidden checks of weight_penalties that teach or name something; generated calls cover the rest."""
