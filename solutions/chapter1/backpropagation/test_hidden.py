"""Hidden checks of backpropagation that teach or name something; generated calls cover the rest."""
