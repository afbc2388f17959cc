import numpy as np


def activation(x, w1, b1, w2, unit):
    """Ce que répond l'unité choisie à l'entrée x.

    What the chosen unit answers to the input x.

    x: (D,); w1: (M, D); b1: (M,); w2: (K, M); unit: int, from 0 to K - 1; left unmodified
    returns: a float
    """
    # TODO
    raise NotImplementedError


def input_gradient(x, w1, b1, w2, unit):
    """Le gradient de cette réponse par rapport à l'entrée.

    The gradient of this answer with respect to the input.

    returns: (D,) floats
    """
    # TODO
    raise NotImplementedError


def maximise(x, w1, b1, w2, unit, steps, learning_rate=0.5, decay=0.0):
    """L'entrée transformée pas à pas pour que l'unité réponde plus fort.

    The input transformed step by step so that the unit answers more strongly.

    steps: int, at least 0; learning_rate, decay: floats
    returns: (image, history): (D,) floats, and a list of steps + 1 floats
    """
    # TODO
    raise NotImplementedError
