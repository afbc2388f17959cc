# One strided addition per weight of the kernel.
import numpy as np


def conv_transpose2d(x, kernel, stride=1, padding=0):
    x, kernel = np.asarray(x), np.asarray(kernel)
    (h, w), (kh, kw) = x.shape, kernel.shape
    out = np.zeros(((h - 1) * stride + kh, (w - 1) * stride + kw))
    for (a, b), weight in np.ndenumerate(kernel):
        out[a : a + (h - 1) * stride + 1 : stride, b : b + (w - 1) * stride + 1 : stride] += weight * x
    if padding:
        out = out[padding:-padding, padding:-padding]
    return out
