"""Une couche de convolution complète. / A complete convolution layer."""

import numpy as np


def conv2d_layer(x, weight, bias=None, stride=1, padding=0, relu=False):
    """Calcule la sortie d'une couche de convolution 2D.
    Compute the output of a 2-D convolution layer.

    x: (in_channels, H, W)
    weight: (out_channels, in_channels, kh, kw)
    bias: (out_channels,) or None
    returns: (out_channels, H', W')
    """
    # TODO
    raise NotImplementedError
