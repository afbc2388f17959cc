"""Hidden checks of logistic_regression that teach or name something; generated calls cover the rest."""
