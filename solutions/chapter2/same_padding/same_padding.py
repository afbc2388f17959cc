import numpy as np


def _amounts(size, kernel_size, stride):
    outputs = -(-size // stride)
    covered = (outputs - 1) * stride + kernel_size
    missing = max(0, covered - size)
    return missing // 2, missing - missing // 2


def same_padding(shape, kernel_size, stride=(1, 1)):
    return tuple(map(_amounts, shape, kernel_size, stride))


def pad_same(image, kernel_size, stride=(1, 1), value=0.0):
    amounts = same_padding(image.shape, kernel_size, stride)
    return np.pad(image.astype(float), amounts, constant_values=value)
