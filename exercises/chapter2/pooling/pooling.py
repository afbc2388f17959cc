import numpy as np


def max_pool2d(x, kernel_size, stride, padding=0):
    """Maximum de chaque fenêtre carrée ; les bords ajoutés valent moins l'infini.

    Maximum of each square window; the added border is minus infinity.

    x: (H, W) -> ((H + 2 * padding - kernel_size) // stride + 1,
                  (W + 2 * padding - kernel_size) // stride + 1)
    """
    # TODO
    raise NotImplementedError


def avg_pool2d(x, kernel_size, stride, padding=0):
    """Moyenne réelle de chaque fenêtre carrée ; les zéros ajoutés comptent dans la moyenne.

    Real mean of each square window; the added zeros count in the mean.

    x: (H, W) -> the same shape as max_pool2d
    """
    # TODO
    raise NotImplementedError
