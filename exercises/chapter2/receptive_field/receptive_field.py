"""Le champ réceptif d'une pile de couches. / The receptive field of a stack of layers."""


def receptive_field(layers):
    """Donne le côté du champ réceptif théorique d'une valeur de sortie.
    Give the side of the theoretical receptive field of one output value.

    layers: list of (kernel_size, stride, dilation), from the input to the output
    returns: int, in input pixels
    """
    # TODO
    raise NotImplementedError
