"""Hidden checks of adaptive_pooling that teach or name something; generated calls cover the rest."""
