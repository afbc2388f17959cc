import math


def linear_parameters(in_features, out_features, bias=True):
    weights = in_features * out_features
    return weights + out_features if bias else weights


def conv_parameters(in_channels, out_channels, kernel_size, bias=True):
    weights = out_channels * in_channels * math.prod(kernel_size)
    return weights + out_channels if bias else weights
