# The zeros are added before the image only, not after.
import numpy as np


def conv2d_layer(x, weight, bias=None, stride=1, padding=0, relu=False):
    x = np.pad(x, ((0, 0), (padding, 0), (padding, 0)))
    n_out, _, kh, kw = weight.shape
    h = (x.shape[1] - kh) // stride + 1
    w = (x.shape[2] - kw) // stride + 1
    y = np.zeros((n_out, h, w))
    for o in range(n_out):
        for i in range(h):
            for j in range(w):
                block = x[:, i * stride : i * stride + kh, j * stride : j * stride + kw]
                y[o, i, j] = np.sum(block * weight[o])
    if bias is not None:
        y += bias[:, None, None]
    return np.maximum(y, 0) if relu else y
