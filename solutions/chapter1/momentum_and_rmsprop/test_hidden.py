"""Hidden checks of momentum_and_rmsprop that teach or name something; generated calls cover the rest."""
