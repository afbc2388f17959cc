# The number of rows is used for the number of columns as well.
import numpy as np


def conv2d_layer(x, weight, bias=None, stride=1, padding=0, relu=False):
    x = np.pad(x, ((0, 0), (padding, padding), (padding, padding)))
    n_out, _, kh, kw = weight.shape
    n = (x.shape[1] - kh) // stride + 1
    y = np.zeros((n_out, n, n))
    for o in range(n_out):
        for i in range(n):
            for j in range(n):
                block = x[:, i * stride : i * stride + kh, j * stride : j * stride + kw]
                y[o, i, j] = np.sum(block * weight[o])
    if bias is not None:
        y += bias[:, None, None]
    return np.maximum(y, 0) if relu else y
