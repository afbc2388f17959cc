import numpy as np


class Dropout:
    """Le dropout inversé, qui tire un nouveau masque à chaque passage d'entraînement.

    Inverted dropout, which draws a new mask at every training pass.

    p: float, 0 <= p < 1, the probability that an entry is switched off
    seed: int, that of the object's own generator
    """

    def __init__(self, p, seed):
        # TODO
        raise NotImplementedError

    def forward(self, x, training):
        """x: array of any shape, float64 or int64; left unmodified
        training: bool
        returns: array of floats, the shape of x
        """
        # TODO
        raise NotImplementedError
