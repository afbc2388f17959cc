"""Hidden checks of entropy_and_kl that teach or name something; generated calls cover the rest."""
