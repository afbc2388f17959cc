import numpy as np
from numpy.lib.stride_tricks import sliding_window_view


def conv2d_layer(x, weight, bias=None, stride=1, padding=0, relu=False):
    channels, height, width = x.shape
    padded = np.zeros((channels, height + 2 * padding, width + 2 * padding))
    padded[:, padding : padding + height, padding : padding + width] = x
    windows = sliding_window_view(padded, weight.shape[2:], axis=(1, 2))
    maps = np.einsum("chwuv,ocuv->ohw", windows[:, ::stride, ::stride], weight)
    if bias is not None:
        maps = maps + bias[:, np.newaxis, np.newaxis]
    return maps.clip(min=0) if relu else maps
