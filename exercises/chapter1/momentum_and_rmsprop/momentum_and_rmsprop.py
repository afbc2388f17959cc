import numpy as np


class Momentum:
    """Descente avec quantité de mouvement, qui retient sa vitesse d'un pas au suivant.

    Descent with momentum, which keeps its velocity from one step to the next.

    learning_rate, momentum: floats; dampened: a boolean
    """

    def __init__(self, learning_rate: float, momentum: float = 0.9, dampened: bool = False) -> None:
        # TODO
        raise NotImplementedError

    def step(self, w: np.ndarray, gradient: np.ndarray) -> np.ndarray:
        """w, gradient: arrays of one shape; left unmodified
        returns: a new array of floats of this shape
        """
        # TODO
        raise NotImplementedError


class RMSprop:
    """L'optimiseur RMSprop, qui retient une moyenne mobile du carré du gradient.

    The RMSprop optimiser, which keeps a moving average of the square of the gradient.

    learning_rate, decay, eps: floats
    """

    def __init__(self, learning_rate: float, decay: float = 0.9, eps: float = 1e-8) -> None:
        # TODO
        raise NotImplementedError

    def step(self, w: np.ndarray, gradient: np.ndarray) -> np.ndarray:
        """w, gradient: arrays of one shape; left unmodified
        returns: a new array of floats of this shape
        """
        # TODO
        raise NotImplementedError
