# The result has the type of the kernel: the decimals are lost when it holds integers.
import numpy as np


def conv_transpose2d(x, kernel, stride=1, padding=0):
    h, w = x.shape
    kh, kw = kernel.shape
    height, width = (h - 1) * stride + kh, (w - 1) * stride + kw
    out = np.zeros((height, width), dtype=kernel.dtype)
    for i in range(h):
        for j in range(w):
            for a in range(kh):
                for b in range(kw):
                    out[i * stride + a, j * stride + b] += x[i, j] * kernel[a, b]
    return out[padding : height - padding, padding : width - padding]
