"""Hidden checks of activation_maximisation that teach or name something; generated calls cover the rest."""
