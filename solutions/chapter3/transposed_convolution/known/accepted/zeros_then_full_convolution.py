# Zeros between the pixels, then a full cross-correlation with the kernel rotated by 180 degrees.
import numpy as np
from numpy.lib.stride_tricks import sliding_window_view


def conv_transpose2d(x, kernel, stride=1, padding=0):
    x = np.array(x, dtype=float)
    kernel = np.array(kernel, dtype=float)
    h, w = x.shape
    kh, kw = kernel.shape
    spread = np.zeros(((h - 1) * stride + 1, (w - 1) * stride + 1))
    spread[::stride, ::stride] = x
    spread = np.pad(spread, ((kh - 1, kh - 1), (kw - 1, kw - 1)))
    windows = sliding_window_view(spread, (kh, kw))
    full = np.einsum("ijab,ab->ij", windows, kernel[::-1, ::-1])
    if padding > 0:
        full = full[padding:-padding, padding:-padding]
    return full
