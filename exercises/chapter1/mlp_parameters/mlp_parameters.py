from collections.abc import Sequence


def mlp_param_count(layer_sizes: Sequence[int]) -> int:
    """Nombre de poids et de biais d'un perceptron multicouches.

    Number of weights and biases of a multilayer perceptron.

    layer_sizes: inputs, hidden layers (perhaps none), outputs; at least two integers
    returns: an exact integer
    """
    # TODO
    raise NotImplementedError
