def stack(layers, kernel_size, in_channels, channels, bias=True):
    """Une pile de convolutions de même noyau : champ, paramètres, ReLU.

    A stack of convolutions of the same kernel: field, parameters, ReLUs.

    layers, kernel_size, in_channels, channels: ints, at least 1
    returns: (side, parameters, relus), three ints
    """
    # TODO
    raise NotImplementedError


def single(layers, kernel_size, in_channels, channels, bias=True):
    """La convolution unique qui a le même champ que la pile : les trois mêmes nombres.

    The single convolution with the same field as the stack: the same three numbers.

    the arguments are those of the stack; returns: (side, parameters, relus), three ints
    """
    # TODO
    raise NotImplementedError


def layers_needed(side, kernel_size):
    """Le plus petit nombre de couches dont le champ atteint side.

    The least number of layers whose field reaches side.

    side: int, at least 1; kernel_size: int, at least 2; returns: an int, at least 1
    """
    # TODO
    raise NotImplementedError
