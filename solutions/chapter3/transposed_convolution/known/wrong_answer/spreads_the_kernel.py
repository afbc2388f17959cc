# The stride spreads the kernel (dilation) instead of moving the stamps.
import numpy as np


def conv_transpose2d(x, kernel, stride=1, padding=0):
    x, kernel = np.asarray(x, dtype=float), np.asarray(kernel, dtype=float)
    h, w = x.shape
    kh, kw = kernel.shape
    height, width = h + (kh - 1) * stride, w + (kw - 1) * stride
    out = np.zeros((height, width))
    for i in range(h):
        for j in range(w):
            out[i : i + (kh - 1) * stride + 1 : stride, j : j + (kw - 1) * stride + 1 : stride] += x[i, j] * kernel
    return out[padding : height - padding, padding : width - padding]
