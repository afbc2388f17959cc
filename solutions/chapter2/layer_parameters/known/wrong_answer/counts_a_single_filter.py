# The weights of one filter only, but all the biases.
import math


def linear_parameters(in_features, out_features, bias=True):
    weights = in_features * out_features
    if bias:
        return weights + out_features
    return weights


def conv_parameters(in_channels, out_channels, kernel_size, bias=True):
    weights = in_channels * math.prod(kernel_size)
    if bias:
        return weights + out_channels
    return weights
