# Zeros between the pixels, but the kernel is never used.
import numpy as np


def conv_transpose2d(x, kernel, stride=1, padding=0):
    x, kernel = np.asarray(x, dtype=float), np.asarray(kernel, dtype=float)
    h, w = x.shape
    kh, kw = kernel.shape
    height, width = (h - 1) * stride + kh, (w - 1) * stride + kw
    out = np.zeros((height, width))
    out[: (h - 1) * stride + 1 : stride, : (w - 1) * stride + 1 : stride] = x
    return out[padding : height - padding, padding : width - padding]
