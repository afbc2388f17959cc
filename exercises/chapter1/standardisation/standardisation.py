import numpy as np


def standardise(train: np.ndarray, test: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Centre et réduit les deux ensembles avec les statistiques de l'apprentissage.

    Centres and scales both sets with the statistics of the training set.

    train: (N, D); test: (M, D); left unmodified
    returns: (train standardised, test standardised), arrays of floats of these shapes
    """
    # TODO
    raise NotImplementedError
