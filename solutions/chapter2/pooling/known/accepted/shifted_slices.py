import numpy as np


def shifts(padded, kernel_size, stride):
    """For each pixel of the window, the image of that pixel over all the windows."""
    last_row = padded.shape[0] - kernel_size + 1
    last_column = padded.shape[1] - kernel_size + 1
    for di in range(kernel_size):
        for dj in range(kernel_size):
            yield padded[di : di + last_row : stride, dj : dj + last_column : stride]


def max_pool2d(x, kernel_size, stride, padding=0):
    h, w = x.shape
    padded = np.full((h + 2 * padding, w + 2 * padding), -np.inf)
    padded[padding : padding + h, padding : padding + w] = x
    result = None
    for piece in shifts(padded, kernel_size, stride):
        result = piece if result is None else np.maximum(result, piece)
    return result


def avg_pool2d(x, kernel_size, stride, padding=0):
    h, w = x.shape
    padded = np.zeros((h + 2 * padding, w + 2 * padding))
    padded[padding : padding + h, padding : padding + w] = x
    return sum(shifts(padded, kernel_size, stride)) / kernel_size**2
