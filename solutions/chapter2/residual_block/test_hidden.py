"""Hidden checks of residual_block that teach or name something; generated calls cover the rest."""
