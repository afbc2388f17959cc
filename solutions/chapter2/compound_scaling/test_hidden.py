"""Hidden checks of compound_scaling that teach or name something; generated calls cover the rest."""
