# The kernel is multiplied in place, so that each stamp starts from the previous one.
import numpy as np


def conv_transpose2d(x, kernel, stride=1, padding=0):
    h, w = x.shape
    kh, kw = kernel.shape
    height, width = (h - 1) * stride + kh, (w - 1) * stride + kw
    out = np.zeros((height, width))
    for i in range(h):
        for j in range(w):
            top, left = i * stride, j * stride
            kernel *= x[i, j]
            out[top : top + kh, left : left + kw] += kernel
    return out[padding : height - padding, padding : width - padding]
