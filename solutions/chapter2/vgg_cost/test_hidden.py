"""Hidden checks of vgg_cost that teach or name something; generated calls cover the rest."""
