import numpy as np


def mini_batches(order: np.ndarray, batch_size: int, drop_last: bool = False) -> list[np.ndarray]:
    """Les indices d'une époque, coupés en mini-lots dans leur ordre.

    The indices of one epoch, cut into mini-batches in their order.

    order: (N,) integers, a permutation of 0 ... N - 1; left unmodified
    returns: a list of integer arrays
    """
    # TODO
    raise NotImplementedError


def sgd_epoch(
    w: np.ndarray,
    x: np.ndarray,
    y: np.ndarray,
    order: np.ndarray,
    batch_size: int,
    learning_rate: float,
    drop_last: bool = False,
) -> tuple[np.ndarray, int]:
    """Une époque de descente de gradient par mini-lots sur une régression linéaire.

    One epoch of mini-batch gradient descent on a linear regression.

    w: (D,); x: (N, D); y: (N,); order: as above; all left unmodified
    returns: the weights after the epoch, (D,) floats, and the number of updates, an integer
    """
    # TODO
    raise NotImplementedError
