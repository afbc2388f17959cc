"""Compter les paramètres d'une couche. / Count the parameters of a layer."""


def linear_parameters(in_features, out_features, bias=True):
    """Compte les paramètres d'une couche entièrement connectée.
    Count the parameters of a fully connected layer.

    in_features, out_features: ints
    returns: int
    """
    # TODO
    raise NotImplementedError


def conv_parameters(in_channels, out_channels, kernel_size, bias=True):
    """Compte les paramètres d'une couche de convolution.
    Count the parameters of a convolution layer.

    in_channels, out_channels: ints
    kernel_size: tuple of 1, 2 or 3 sizes
    returns: int
    """
    # TODO
    raise NotImplementedError
