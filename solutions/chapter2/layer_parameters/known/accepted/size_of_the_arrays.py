import numpy as np


def linear_parameters(in_features, out_features, bias=True):
    arrays = [np.empty((out_features, in_features))]
    if bias:
        arrays.append(np.empty(out_features))
    return sum(array.size for array in arrays)


def conv_parameters(in_channels, out_channels, kernel_size, bias=True):
    arrays = [np.empty((out_channels, in_channels) + tuple(kernel_size))]
    if bias:
        arrays.append(np.empty(out_channels))
    return sum(array.size for array in arrays)
