import numpy as np


def softmax(logits: np.ndarray, axis: int = -1) -> np.ndarray:
    """Probabilités des classes à partir des scores, le long d'un axe.

    Class probabilities from scores, along one axis.

    logits: (..., K, ...) real scores, any number of axes, left unmodified
    axis: the axis of the K classes
    returns: floats of the same shape, zero or more, summing to 1 along axis
    """
    # TODO
    raise NotImplementedError
