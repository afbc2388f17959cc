import numpy as np


def linear_parameters(in_features, out_features, bias=True):
    return out_features * (in_features + bias)


def conv_parameters(in_channels, out_channels, kernel_size, bias=True):
    return out_channels * (in_channels * np.prod(kernel_size) + bias)
