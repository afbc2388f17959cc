"""Hidden checks of activation_derivatives that teach or name something; generated calls cover the rest."""
