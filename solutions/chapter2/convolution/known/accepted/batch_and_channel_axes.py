import numpy as np


def conv2d(image, kernel, stride=1, padding=0):
    x = np.pad(image.astype(np.float32), padding)[np.newaxis, np.newaxis]
    kh, kw = kernel.shape
    rows = range(0, x.shape[2] - kh + 1, stride)
    cols = range(0, x.shape[3] - kw + 1, stride)
    y = np.empty((1, 1, len(rows), len(cols)), dtype=np.float32)
    for i, r in enumerate(rows):
        for j, c in enumerate(cols):
            y[0, 0, i, j] = np.tensordot(x[0, 0, r : r + kh, c : c + kw], kernel.astype(np.float32))
    return y
