# The bias is added inside the loop over the channels.
import numpy as np


def conv2d_layer(x, weight, bias=None, stride=1, padding=0, relu=False):
    x = np.pad(x, ((0, 0), (padding, padding), (padding, padding)))
    n_out, n_in, kh, kw = weight.shape
    if bias is None:
        bias = np.zeros(n_out)
    h = (x.shape[1] - kh) // stride + 1
    w = (x.shape[2] - kw) // stride + 1
    y = np.zeros((n_out, h, w))
    for o in range(n_out):
        for c in range(n_in):
            for i in range(h):
                for j in range(w):
                    block = x[c, i * stride : i * stride + kh, j * stride : j * stride + kw]
                    y[o, i, j] += np.sum(block * weight[o, c]) + bias[o]
    return np.maximum(y, 0) if relu else y
