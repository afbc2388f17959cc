"""Repérer les entrées atypiques par leur erreur. / Finding atypical inputs by their error."""

import numpy as np


def reconstruction_errors(x, rebuilt):
    """Donne l'erreur quadratique moyenne de chaque exemple.

    Give the mean squared error of each example.

    x, rebuilt: arrays (N, D), float64 or int64; left unmodified
    returns: array (N,) of floats
    """
    # TODO
    raise NotImplementedError


def anomaly_threshold(train_errors, k=3.0):
    """Donne le seuil : la moyenne plus k écarts-types des erreurs d'apprentissage.

    Give the threshold: the mean plus k standard deviations of the training errors.

    train_errors: array (N,), float64 or int64; k: float, 0 or more
    returns: float
    """
    # TODO
    raise NotImplementedError


def anomaly_flags(errors, threshold):
    """Dit quelles erreurs dépassent le seuil.

    Tell which errors are above the threshold.

    errors: array (N,), float64 or int64; threshold: float
    returns: array (N,) of booleans
    """
    # TODO
    raise NotImplementedError
