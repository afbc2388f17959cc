def vgg_layers(layers, dense, shape):
    """Une ligne par couche : forme de sortie, paramètres, multiplications.

    One row per layer: output shape, parameters, multiplications.

    layers: list of ints and "M"; dense: list of ints; shape: (C, H, W), ints
    returns: list of tuples (channels, height, width, parameters, multiplications) of ints
    """
    # TODO
    raise NotImplementedError


def vgg_total(layers, dense, shape):
    """La profondeur du réseau, et ses totaux.

    The depth of the network, and its totals.

    returns: (depth, parameters, multiplications), three ints
    """
    # TODO
    raise NotImplementedError


def activation_bytes(layers, dense, shape, batch=1):
    """La mémoire que prennent l'entrée et toutes les sorties de couches, en float32.

    The memory that the input and all layer outputs take, in float32.

    batch: int, at least 1; returns: an int, in bytes
    """
    # TODO
    raise NotImplementedError
