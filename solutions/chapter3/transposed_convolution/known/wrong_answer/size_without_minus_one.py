# The output has h * stride + kh rows instead of (h - 1) * stride + kh.
import numpy as np


def conv_transpose2d(x, kernel, stride=1, padding=0):
    x, kernel = np.asarray(x, dtype=float), np.asarray(kernel, dtype=float)
    h, w = x.shape
    kh, kw = kernel.shape
    height, width = h * stride + kh, w * stride + kw
    out = np.zeros((height, width))
    for i in range(h):
        for j in range(w):
            top, left = i * stride, j * stride
            out[top : top + kh, left : left + kw] += x[i, j] * kernel
    return out[padding : height - padding, padding : width - padding]
