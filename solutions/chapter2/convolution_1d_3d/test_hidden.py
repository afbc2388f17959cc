"""Hidden checks of convolution_1d_3d that teach or name something; generated calls cover the rest."""
