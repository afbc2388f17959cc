"""Hidden checks of same_padding that teach or name something; generated calls cover the rest."""
