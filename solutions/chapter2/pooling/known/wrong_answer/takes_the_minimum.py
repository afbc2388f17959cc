# the smallest value of each window
import numpy as np


def pool(x, kernel_size, stride, padding, border, reduce):
    padded = np.pad(x.astype(float), padding, constant_values=border)
    height = (padded.shape[0] - kernel_size) // stride + 1
    width = (padded.shape[1] - kernel_size) // stride + 1
    out = np.zeros((height, width))
    for i in range(height):
        for j in range(width):
            top, left = i * stride, j * stride
            window = padded[top : top + kernel_size, left : left + kernel_size]
            out[i, j] = reduce(window)
    return out


def max_pool2d(x, kernel_size, stride, padding=0):
    return pool(x, kernel_size, stride, padding, np.inf, np.min)


def avg_pool2d(x, kernel_size, stride, padding=0):
    return pool(x, kernel_size, stride, padding, 0, np.mean)
