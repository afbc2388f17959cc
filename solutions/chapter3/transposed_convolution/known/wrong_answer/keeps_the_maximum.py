# Overlapping stamps are combined by a maximum.
import numpy as np


def conv_transpose2d(x, kernel, stride=1, padding=0):
    x, kernel = np.asarray(x, dtype=float), np.asarray(kernel, dtype=float)
    h, w = x.shape
    kh, kw = kernel.shape
    height, width = (h - 1) * stride + kh, (w - 1) * stride + kw
    out = np.zeros((height, width))
    for i in range(h):
        for j in range(w):
            top, left = i * stride, j * stride
            window = out[top : top + kh, left : left + kw]
            out[top : top + kh, left : left + kw] = np.maximum(window, x[i, j] * kernel)
    return out[padding : height - padding, padding : width - padding]
