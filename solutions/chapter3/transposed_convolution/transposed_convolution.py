import numpy as np


def conv_transpose2d(x, kernel, stride=1, padding=0):
    rows, columns = x.shape
    kh, kw = kernel.shape
    height = (rows - 1) * stride + kh
    width = (columns - 1) * stride + kw
    full = np.zeros((height, width))
    for (i, j), pixel in np.ndenumerate(x):
        top, left = i * stride, j * stride
        cells = full[top : top + kh, left : left + kw]
        cells += pixel * kernel
    return full[padding : height - padding, padding : width - padding]
