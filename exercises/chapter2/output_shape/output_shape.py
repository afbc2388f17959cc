"""La taille de sortie d'une couche. / The output size of a layer."""


def conv_output_shape(in_shape, kernel_size, stride=1, padding=0, dilation=1):
    """Donne les tailles en sortie d'une convolution, axe par axe.
    Give the output sizes of a convolution, axis by axis.

    in_shape: tuple of 1, 2 or 3 sizes
    kernel_size, stride, padding, dilation: int, or tuple with one entry per axis
    returns: tuple of ints, as long as in_shape
    """
    # TODO
    raise NotImplementedError


def pool_output_shape(in_shape, kernel_size, stride=None, padding=0, dilation=1):
    """Donne les tailles en sortie d'un pooling ; stride=None signifie kernel_size.
    Give the output sizes of a pooling; stride=None means kernel_size.

    in_shape: tuple of 1, 2 or 3 sizes
    returns: tuple of ints, as long as in_shape
    """
    # TODO
    raise NotImplementedError


def feature_map_shape(in_shape, out_channels, kernel_size, stride=1, padding=0, dilation=1):
    """Donne la forme complète des cartes produites par une convolution.
    Give the full shape of the maps a convolution produces.

    in_shape: (N, in_channels, ...) followed by 1, 2 or 3 sizes
    returns: (N, out_channels, ...) followed by the output sizes
    """
    # TODO
    raise NotImplementedError
