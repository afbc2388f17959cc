import numpy as np


def sigmoid(scores: np.ndarray) -> np.ndarray:
    """La probabilité de la classe 1, score par score.

    The probability of class 1, score by score.

    scores: (N,) floats or whole numbers, left unmodified
    returns: (N,) floats from 0 to 1
    """
    # TODO
    raise NotImplementedError


def binary_cross_entropy(scores: np.ndarray, targets: np.ndarray) -> float:
    """L'entropie croisée binaire moyenne, à partir des scores.

    The mean binary cross-entropy, from the scores.

    scores: (N,) floats or whole numbers, before the sigmoid; targets: (N,) 0 or 1; left unmodified
    returns: a float, in nats
    """
    # TODO
    raise NotImplementedError


def gradient(
    x: np.ndarray, targets: np.ndarray, weights: np.ndarray, bias: float
) -> tuple[np.ndarray, float]:
    """Le gradient de cette perte par rapport aux poids et au biais.

    The gradient of this loss with respect to the weights and the bias.

    x: (N, D); targets: (N,) 0 or 1; weights: (D,); left unmodified
    returns: (d_weights, d_bias), floats (D,) and a float
    """
    # TODO
    raise NotImplementedError


def descent_step(
    x: np.ndarray, targets: np.ndarray, weights: np.ndarray, bias: float, learning_rate: float
) -> tuple[np.ndarray, float]:
    """Les poids et le biais après un pas de descente de gradient.

    The weights and the bias after one step of gradient descent.

    x: (N, D); targets: (N,) 0 or 1; weights: (D,); left unmodified
    returns: (weights, bias), floats (D,) and a float, new ones
    """
    # TODO
    raise NotImplementedError
