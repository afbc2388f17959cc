"""Hidden checks of softmax_gradient that teach or name something; generated calls cover the rest."""
