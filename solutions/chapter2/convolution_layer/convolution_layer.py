import numpy as np


def conv2d_layer(x, weight, bias=None, stride=1, padding=0, relu=False):
    filters, channels, kh, kw = weight.shape
    sides = (padding, padding)
    padded = np.pad(x, ((0, 0), sides, sides))
    rows = (padded.shape[1] - kh) // stride + 1
    columns = (padded.shape[2] - kw) // stride + 1
    maps = np.zeros((filters, rows, columns))
    for o, kernel in enumerate(weight):
        for i in range(rows):
            for j in range(columns):
                top, left = i * stride, j * stride
                block = padded[:, top : top + kh, left : left + kw]
                products = block * kernel
                maps[o, i, j] = np.sum(products)
    if bias is not None:
        maps = maps + bias[:, np.newaxis, np.newaxis]
    if relu:
        maps = np.maximum(maps, 0)
    return maps
