from functools import reduce
from operator import mul

import numpy as np


def linear_parameters(in_features, out_features, bias=True):
    return conv_parameters(in_features, out_features, (1,), bias)


def conv_parameters(in_channels, out_channels, kernel_size, bias=True):
    weights = reduce(mul, kernel_size, in_channels * out_channels)
    return np.float64(weights) + (out_channels if bias else 0)
