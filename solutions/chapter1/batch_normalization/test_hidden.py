"""No hidden check of its own: the generated calls cover everything."""
