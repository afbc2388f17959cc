import numpy as np


def conv2d(image, kernel, stride=1, padding=0):
    h, w = image.shape
    x = np.zeros((h + 2 * padding, w + 2 * padding))
    x[padding : padding + h, padding : padding + w] = image
    kh, kw = kernel.shape
    oh, ow = x.shape[0] - kh + 1, x.shape[1] - kw + 1
    total = sum(kernel[a, b] * x[a : a + oh, b : b + ow] for a in range(kh) for b in range(kw))
    return total[::stride, ::stride]
