# The input and output channels are exchanged.
import math


def linear_parameters(in_features, out_features, bias=True):
    weights = in_features * out_features
    if bias:
        return weights + out_features
    return weights


def conv_parameters(in_channels, out_channels, kernel_size, bias=True):
    per_filter = out_channels * math.prod(kernel_size) + (1 if bias else 0)
    return in_channels * per_filter
