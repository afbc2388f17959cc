"""Max and average pooling of one map."""

import numpy as np


def _pool(x, kernel_size, stride, padding, border, reduce):
    padded = np.pad(x.astype(float), padding, constant_values=border)
    rows = (padded.shape[0] - kernel_size) // stride + 1
    columns = (padded.shape[1] - kernel_size) // stride + 1
    result = np.zeros((rows, columns))
    for i in range(rows):
        for j in range(columns):
            top, left = i * stride, j * stride
            window = padded[top : top + kernel_size, left : left + kernel_size]
            result[i, j] = reduce(window)
    return result


def max_pool2d(x, kernel_size, stride, padding=0):
    """Maximum of each window; the border is minus infinity."""
    return _pool(x, kernel_size, stride, padding, -np.inf, np.max)


def avg_pool2d(x, kernel_size, stride, padding=0):
    """Mean of each window; the border is zero and counts."""
    return _pool(x, kernel_size, stride, padding, 0.0, np.mean)
