import numpy as np


def conv_output_shape(in_shape, kernel_size, stride=1, padding=0, dilation=1):
    kernel, step, margin, gap = (
        np.broadcast_to(option, len(in_shape)) for option in (kernel_size, stride, padding, dilation)
    )
    room = in_shape + 2 * margin - gap * (kernel - 1) - 1
    return tuple((room // step + 1).tolist())


def pool_output_shape(in_shape, kernel_size, stride=None, padding=0, dilation=1):
    step = kernel_size if stride is None else stride
    return conv_output_shape(in_shape, kernel_size, step, padding, dilation)


def feature_map_shape(in_shape, out_channels, kernel_size, stride=1, padding=0, dilation=1):
    sizes = conv_output_shape(in_shape[2:], kernel_size, stride, padding, dilation)
    return in_shape[0], out_channels, *sizes
