"""Hidden checks of learning_rate_schedules that teach or name something; generated calls cover the rest."""
