"""The forward pass of the course's small network."""

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

BLUR = [[1, 1, 1], [1, 1, 1], [1, 1, 1]]
LEFT_MINUS_RIGHT = [[1, 0, -1], [1, 0, -1], [1, 0, -1]]
TOP_MINUS_BOTTOM = [[1, 1, 1], [0, 0, 0], [-1, -1, -1]]
FILTERS1 = np.array([BLUR, LEFT_MINUS_RIGHT, TOP_MINUS_BOTTOM])
FILTERS2 = np.array([[LEFT_MINUS_RIGHT] * 3, [TOP_MINUS_BOTTOM] * 3])
WEIGHT = np.array([[1, 1, -1, -1, 0, 0, 0, 0], [0, 0, 1, 1, 1, 1, 0, 0], [0, 0, 0, 0, -1, -1, 1, 1]])
BIAS = np.array([0, 5, 3])


def _windows(maps, border):
    """(C, H, W) -> (C, H, W, 3, 3): the 3 x 3 window centred on each pixel."""
    around = ((0, 0), (1, 1), (1, 1))
    padded = np.pad(maps, around, constant_values=border)
    return sliding_window_view(padded, (3, 3), axis=(1, 2))


def _convolve(maps, filters):
    windows = _windows(maps, 0.0)
    return np.einsum("chwij,fcij->fhw", windows, filters)


def _relu(values):
    return np.maximum(values, 0.0)


def first_layer(image):
    """Three maps: convolution by FILTERS1, then ReLU."""
    maps = _convolve([image], FILTERS1[:, np.newaxis])
    return _relu(maps)


def pool(maps):
    """Max pooling of each map, window 3, stride 2, padding 1."""
    windows = _windows(maps, -np.inf)
    return windows[:, ::2, ::2].max(axis=(3, 4))


def second_layer(maps):
    """Two maps: convolution by FILTERS2, then ReLU."""
    sums = _convolve(maps, FILTERS2)
    return _relu(sums)


def toy_cnn(image):
    """The three logits."""
    maps = pool(first_layer(image))
    maps = pool(second_layer(maps))
    features = maps.flatten()
    return WEIGHT @ features + BIAS
