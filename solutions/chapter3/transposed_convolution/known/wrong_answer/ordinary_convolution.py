# Ordinary convolution without padding: the smaller array slides over the larger one.
import numpy as np


def conv_transpose2d(x, kernel, stride=1, padding=0):
    x, kernel = np.asarray(x, dtype=float), np.asarray(kernel, dtype=float)
    h, w = x.shape
    kh, kw = kernel.shape
    if h < kh or w < kw:
        x, kernel = kernel, x
        h, w = x.shape
        kh, kw = kernel.shape
    x = np.pad(x, padding)
    rows = max(0, (h + 2 * padding - kh) // stride + 1)
    columns = max(0, (w + 2 * padding - kw) // stride + 1)
    out = np.zeros((rows, columns))
    for i in range(rows):
        for j in range(columns):
            top, left = i * stride, j * stride
            window = x[top : top + kh, left : left + kw]
            out[i, j] = (window * kernel[: window.shape[0], : window.shape[1]]).sum()
    return out
