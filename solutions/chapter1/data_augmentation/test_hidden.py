"""Hidden checks of data_augmentation that teach or name something; generated calls cover the rest."""
