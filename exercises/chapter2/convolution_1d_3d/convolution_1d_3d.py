import numpy as np


def conv1d(x, weight, bias=None, stride=1, padding=0, dilation=1):
    """Convolution d'un signal à plusieurs canaux (corrélation croisée, comme torch.nn.Conv1d).

    Convolution of a signal of several channels (cross-correlation, as torch.nn.Conv1d).

    x: (C, L); weight: (O, C, k); bias: (O,) or None; left unmodified
    returns: (O, L') floats, with L' = (L + 2 * padding - dilation * (k - 1) - 1) // stride + 1
    """
    # TODO
    raise NotImplementedError


def conv_summary(in_shape, out_channels, kernel_size, stride=1, padding=0, bias=True):
    """Ce que coûte une couche Conv1d, Conv2d ou Conv3d : paramètres, forme de sortie, nombre de valeurs.

    What a Conv1d, Conv2d or Conv3d layer costs: parameters, output shape, number of values.

    in_shape: (N, C, L), (N, C, H, W) or (N, C, D, H, W), integers
    returns: (parameters, out_shape, values): an int, a tuple of ints, an int
    """
    # TODO
    raise NotImplementedError
