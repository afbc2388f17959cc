# Mistake: the result has the type of the image; the decimals are lost when it holds integers.
import numpy as np


def conv2d(image, kernel, stride=1, padding=0):
    image = np.pad(image, padding)
    kh, kw = kernel.shape
    height = (image.shape[0] - kh) // stride + 1
    width = (image.shape[1] - kw) // stride + 1
    out = np.zeros((height, width), dtype=image.dtype)
    for i in range(height):
        for j in range(width):
            window = image[i * stride : i * stride + kh, j * stride : j * stride + kw]
            out[i, j] = np.sum(window * kernel)
    return out
