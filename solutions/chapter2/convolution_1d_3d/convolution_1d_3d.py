import math

import numpy as np


def _positions(size, kernel_size, stride, padding, dilation=1):
    extent = dilation * (kernel_size - 1) + 1
    return (size + 2 * padding - extent) // stride + 1


def conv1d(x, weight, bias=None, stride=1, padding=0, dilation=1):
    filters, _, taps = weight.shape
    padded = np.pad(x, ((0, 0), (padding, padding)))
    instants = dilation * np.arange(taps)
    result = np.zeros((filters, _positions(x.shape[1], taps, stride, padding, dilation)))
    for i in range(result.shape[1]):
        window = padded[:, i * stride + instants]
        result[:, i] = np.sum(weight * window, axis=(1, 2))
    return result if bias is None else result + bias[:, None]


def conv_summary(in_shape, out_channels, kernel_size, stride=1, padding=0, bias=True):
    batch, channels, *sizes = in_shape
    weights = out_channels * channels * kernel_size ** len(sizes)
    moved = [_positions(size, kernel_size, stride, padding) for size in sizes]
    out_shape = (batch, out_channels, *moved)
    return weights + out_channels * bool(bias), out_shape, math.prod(out_shape)
