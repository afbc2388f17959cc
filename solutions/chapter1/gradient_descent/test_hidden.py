"""Hidden checks of gradient_descent that teach or name something; generated calls cover the rest."""
