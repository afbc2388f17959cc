"""Hidden checks of top_k_accuracy that teach or name something; generated calls cover the rest."""
