import numpy as np


class Adam:
    """L'optimiseur Adam, qui retient ses moments d'un pas au suivant.

    The Adam optimiser, which keeps its moments from one step to the next.

    learning_rate, beta1, beta2, eps: floats
    """

    def __init__(self, learning_rate=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
        # TODO
        raise NotImplementedError

    def step(self, parameters, gradients):
        """parameters, gradients: lists of arrays, shapes two by two the same; left unmodified
        returns: list of new float arrays, the shapes of parameters
        """
        # TODO
        raise NotImplementedError
