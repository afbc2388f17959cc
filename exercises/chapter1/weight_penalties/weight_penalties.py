"""Les pénalités L2 et L1 sur les poids. / The L2 and L1 penalties on the weights."""

import numpy as np


def l2_penalty(layers, alpha):
    """La pénalité L2 et son gradient, couche par couche.

    The L2 penalty and its gradient, layer by layer.

    layers: list of pairs (w, b): w (n_in, n_out), b (n_out,); left unmodified
    returns: a pair (float, list of arrays, of the shapes of the w)
    """
    # TODO
    raise NotImplementedError


def l1_penalty(layers, alpha):
    """La pénalité L1 et un sous-gradient, couche par couche.

    The L1 penalty and a subgradient, layer by layer.

    arguments and result: as for l2_penalty
    """
    # TODO
    raise NotImplementedError


def regularised_loss(loss, layers, alpha, kind="l2"):
    """La perte des données plus la pénalité choisie.

    The loss of the data plus the penalty that is chosen.

    loss: float; kind: "l2" or "l1"
    returns: float
    """
    # TODO
    raise NotImplementedError
