import numpy as np


def conv_output_shape(in_shape, kernel_size, stride=1, padding=0, dilation=1):
    k, s, p, d = (np.array(v) * np.ones(len(in_shape)) for v in (kernel_size, stride, padding, dilation))
    return np.floor((np.array(in_shape) + 2 * p - d * (k - 1) - 1) / s + 1).astype(int)


def pool_output_shape(in_shape, kernel_size, stride=None, padding=0, dilation=1):
    stride = kernel_size if stride is None else stride
    return conv_output_shape(in_shape, kernel_size, stride, padding, dilation)


def feature_map_shape(in_shape, out_channels, kernel_size, stride=1, padding=0, dilation=1):
    return np.concatenate(
        [[in_shape[0], out_channels], conv_output_shape(in_shape[2:], kernel_size, stride, padding, dilation)]
    )
