import numpy as np


def conv2d_layer(x, weight, bias=None, stride=1, padding=0, relu=False):
    x = np.pad(np.asarray(x), [(0, 0), (padding, padding), (padding, padding)])
    channels, height, width = x.shape
    filters, _, kh, kw = weight.shape
    rows = range(0, height - kh + 1, stride)
    columns = range(0, width - kw + 1, stride)
    matrix = np.array([x[:, r : r + kh, c : c + kw].ravel() for r in rows for c in columns])
    result = weight.reshape(filters, -1) @ matrix.T
    if bias is not None:
        result = result + np.asarray(bias)[:, None]
    if relu:
        result = result * (result > 0)
    return result.reshape(filters, len(rows), len(columns))
