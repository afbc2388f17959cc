# One bias for each slice of each filter.
import math


def linear_parameters(in_features, out_features, bias=True):
    weights = in_features * out_features
    if bias:
        return weights + out_features
    return weights


def conv_parameters(in_channels, out_channels, kernel_size, bias=True):
    per_slice = math.prod(kernel_size)
    if bias:
        per_slice += 1
    return out_channels * in_channels * per_slice
