import numpy as np


def same_padding(shape, kernel_size, stride=(1, 1)):
    """Nombres de lignes et de colonnes à ajouter pour un padding « same ».

    Numbers of rows and columns to add for a "same" padding.

    shape, kernel_size, stride: pairs of ints, rows first
    returns: ((top, bottom), (left, right)), ints
    """
    # TODO
    raise NotImplementedError


def pad_same(image, kernel_size, stride=(1, 1), value=0.0):
    """L'image complétée par value, des nombres de same_padding.

    The image padded with value, by the numbers of same_padding.

    image: (H, W); left unmodified
    returns: (top + H + bottom, left + W + right) floats
    """
    # TODO
    raise NotImplementedError
