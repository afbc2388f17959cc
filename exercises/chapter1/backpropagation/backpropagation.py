import numpy as np


def loss(
    x: np.ndarray, targets: np.ndarray, w1: np.ndarray, b1: np.ndarray, w2: np.ndarray, b2: np.ndarray
) -> float:
    """Entropie croisée moyenne d'un réseau à une couche cachée ReLU.

    Mean cross-entropy of a network with one hidden ReLU layer.

    x: (N, D); targets: (N,) integers; w1: (D, H); b1: (H,); w2: (H, K); b2: (K,)
    returns: a float
    """
    # TODO
    raise NotImplementedError


def gradients(
    x: np.ndarray, targets: np.ndarray, w1: np.ndarray, b1: np.ndarray, w2: np.ndarray, b2: np.ndarray
) -> dict[str, np.ndarray]:
    """Gradient de cette perte par rapport à chaque poids et à chaque biais.

    Gradient of this loss with respect to each weight and each bias.

    returns: {"w1": (D, H), "b1": (H,), "w2": (H, K), "b2": (K,)}, arrays of floats
    """
    # TODO
    raise NotImplementedError
