"""Les poids de départ d'une couche. / The first weights of a layer."""

import numpy as np


def initial_std(n_in, n_out, kind="he"):
    """Donne l'écart-type des poids de départ. / Give the standard deviation of the first weights.

    n_in, n_out: ints, at least 1; kind: "inputs", "xavier" or "he"
    returns: float
    """
    # TODO
    raise NotImplementedError


def initial_weights(n_in, n_out, seed, kind="he"):
    """Tire les poids de départ. / Draw the first weights.

    seed: int
    returns: array (n_in, n_out) of floats
    """
    # TODO
    raise NotImplementedError


def preactivation_std(n_in, weight_std, input_std=1.0):
    """Donne l'écart-type d'une pré-activation. / Give the standard deviation of a pre-activation.

    n_in: int, at least 1; weight_std, input_std: floats, 0 or more
    returns: float
    """
    # TODO
    raise NotImplementedError


def has_copies(w1, w2):
    """Dit si deux neurones cachés au moins sont copies. / Tell whether two hidden units at least are copies.

    w1: (n_in, n_hidden); w2: (n_hidden, n_out); arrays, left unmodified
    returns: bool
    """
    # TODO
    raise NotImplementedError
