"""Hidden checks of activations that teach or name something; generated calls cover the rest."""
