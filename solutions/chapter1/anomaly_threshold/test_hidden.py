"""Hidden checks of anomaly_threshold that teach or name something; generated calls cover the rest."""
