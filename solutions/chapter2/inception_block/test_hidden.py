"""Hidden checks of inception_block that teach or name something; generated calls cover the rest."""
