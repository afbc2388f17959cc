"""Hidden checks of translation_equivariance that teach or name something; generated calls cover the rest."""
