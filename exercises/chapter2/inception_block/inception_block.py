def naive_block(in_channels, ones, threes, fives, bias=True):
    """Le bloc Inception naïf : paramètres et canaux de sortie.

    The naive Inception block: parameters and output channels.

    in_channels, ones, threes, fives: ints, at least 1
    returns: (parameters, out_channels), two ints
    """
    # TODO
    raise NotImplementedError


def reduced_block(in_channels, ones, threes, fives, pooled, bias=True):
    """Le bloc Inception avec des convolutions 1x1 : paramètres et canaux de sortie.

    The Inception block with 1x1 convolutions: parameters and output channels.

    in_channels, ones, pooled: ints; threes, fives: pairs (reduced, filters) of ints; all at least 1
    returns: (parameters, out_channels), two ints
    """
    # TODO
    raise NotImplementedError


def parameters_saved(in_channels, ones, threes, fives, pooled, bias=True):
    """Les paramètres du bloc naïf moins ceux du bloc réduit, aux mêmes nombres de filtres.

    The parameters of the naive block minus those of the reduced one, with the same numbers of filters.

    the arguments are those of reduced_block; returns: an int, perhaps negative
    """
    # TODO
    raise NotImplementedError
