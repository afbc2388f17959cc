import numpy as np


def max_pool2d(x, kernel_size, stride, padding=0):
    low = float(np.min(x)) - 1.0
    padded = np.pad(np.array(x, dtype=float), padding, mode="constant", constant_values=low)
    i = np.arange(0, padded.shape[0] - kernel_size + 1, stride)
    j = np.arange(0, padded.shape[1] - kernel_size + 1, stride)
    k = np.arange(kernel_size)
    rows = i[:, None, None, None] + k[None, None, :, None]
    columns = j[None, :, None, None] + k[None, None, None, :]
    return padded[rows, columns].reshape(len(i), len(j), -1).max(axis=-1)


def avg_pool2d(x, kernel_size, stride, padding=0):
    padded = np.pad(x, padding)
    total = np.zeros((padded.shape[0] + 1, padded.shape[1] + 1))
    total[1:, 1:] = padded.cumsum(axis=0).cumsum(axis=1)
    k = kernel_size
    sums = total[k:, k:] - total[:-k, k:] - total[k:, :-k] + total[:-k, :-k]
    return sums[::stride, ::stride] / k**2
