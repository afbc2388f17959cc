import numpy as np


def conv_output_shape(in_shape, kernel_size, stride=1, padding=0, dilation=1):
    n = np.array(in_shape)
    k, s, p, d = np.array(kernel_size), np.array(stride), np.array(padding), np.array(dilation)
    return tuple(np.floor_divide(n + 2 * p - d * (k - 1) - 1, s) + 1)


def pool_output_shape(in_shape, kernel_size, stride=None, padding=0, dilation=1):
    if stride is None:
        return conv_output_shape(in_shape, kernel_size, kernel_size, padding, dilation)
    return conv_output_shape(in_shape, kernel_size, stride, padding, dilation)


def feature_map_shape(in_shape, out_channels, kernel_size, stride=1, padding=0, dilation=1):
    return (in_shape[0], out_channels) + conv_output_shape(in_shape[2:], kernel_size, stride, padding, dilation)
