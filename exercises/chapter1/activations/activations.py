import numpy as np


def sigmoid(x: np.ndarray, lam: float = 1.0) -> np.ndarray:
    """La sigmoïde de pente lam, élément par élément.

    The sigmoid of slope lam, entry by entry.

    x: array of floats or whole numbers, left unmodified; lam: float, greater than 0
    returns: floats of the shape of x
    """
    # TODO
    raise NotImplementedError


def relu(x: np.ndarray) -> np.ndarray:
    """La partie positive.

    The positive part.

    x: array of floats or whole numbers, left unmodified
    returns: array of the shape of x
    """
    # TODO
    raise NotImplementedError


def leaky_relu(x: np.ndarray, alpha: float = 0.01) -> np.ndarray:
    """ReLU avec une fuite de pente alpha du côté négatif.

    ReLU with a leak of slope alpha on the negative side.

    x: array of floats or whole numbers, left unmodified; alpha: float from 0 to 1
    returns: floats of the shape of x
    """
    # TODO
    raise NotImplementedError


def elu(x: np.ndarray, alpha: float = 1.0) -> np.ndarray:
    """L'unité linéaire exponentielle, qui tend vers -alpha.

    The exponential linear unit, which tends to -alpha.

    x: array of floats or whole numbers, left unmodified; alpha: float, greater than 0
    returns: floats of the shape of x
    """
    # TODO
    raise NotImplementedError


def softplus(x: np.ndarray) -> np.ndarray:
    """Une version lisse de ReLU.

    A smooth version of ReLU.

    x: array of floats or whole numbers, left unmodified
    returns: floats of the shape of x
    """
    # TODO
    raise NotImplementedError
