import numpy as np


class BatchNorm:
    """Normalisation par lot de D variables, avec des statistiques glissantes pour l'évaluation.

    Batch normalisation of D features, with running statistics for evaluation.

    gamma, beta: (D,) integers or floats, scale and shift of each feature; left unmodified
    momentum: float from 0 to 1, the weight of the new batch; eps: float > 0
    running_mean, running_var: (D,) floats, attributes, 0 and 1 at first
    """

    def __init__(self, gamma, beta, momentum=0.1, eps=1e-5):
        # TODO
        raise NotImplementedError

    def forward(self, x, training):
        """x: (N, D) integers or floats, left unmodified; training: bool; returns: (N, D) floats"""
        # TODO
        raise NotImplementedError
