import numpy as np


def sigmoid_grad(x: np.ndarray, lam: float = 1.0) -> np.ndarray:
    """Dérivée en x de la sigmoïde de pente lam.

    Derivative at x of the sigmoid of slope lam.

    x: array of floats or whole numbers, left unmodified; lam: float, greater than 0
    returns: floats of the shape of x
    """
    # TODO
    raise NotImplementedError


def tanh_grad(x: np.ndarray) -> np.ndarray:
    """Dérivée en x de la tangente hyperbolique.

    Derivative at x of the hyperbolic tangent.

    x: array of floats or whole numbers, left unmodified
    returns: floats of the shape of x
    """
    # TODO
    raise NotImplementedError


def relu_grad(x: np.ndarray) -> np.ndarray:
    """Dérivée en x de ReLU, 0 en 0.

    Derivative at x of ReLU, 0 at 0.

    x: array of floats or whole numbers, left unmodified
    returns: array of the shape of x
    """
    # TODO
    raise NotImplementedError


def leaky_relu_grad(x: np.ndarray, alpha: float = 0.01) -> np.ndarray:
    """Dérivée en x de ReLU avec fuite, alpha en 0.

    Derivative at x of leaky ReLU, alpha at 0.

    x: array of floats or whole numbers, left unmodified; alpha: float from 0 to 1
    returns: floats of the shape of x
    """
    # TODO
    raise NotImplementedError
