"""Hidden checks of perceptron that teach or name something; generated calls cover the rest."""
