# A single bias for the whole layer.
import math


def linear_parameters(in_features, out_features, bias=True):
    return in_features * out_features + int(bias)


def conv_parameters(in_channels, out_channels, kernel_size, bias=True):
    return in_channels * out_channels * math.prod(kernel_size) + int(bias)
