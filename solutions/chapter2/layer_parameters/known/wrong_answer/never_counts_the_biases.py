# The biases are never counted.
import math


def linear_parameters(in_features, out_features, bias=True):
    return out_features * in_features


def conv_parameters(in_channels, out_channels, kernel_size, bias=True):
    return out_channels * in_channels * math.prod(kernel_size)
