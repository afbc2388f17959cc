import numpy as np


def entropy(p: np.ndarray) -> float:
    """Entropie d'une distribution, en nats.

    Entropy of a distribution, in nats.

    p: (K,) numbers from 0 to 1, of sum 1, left unmodified
    returns: a float
    """
    # TODO
    raise NotImplementedError


def cross_entropy(p: np.ndarray, q: np.ndarray) -> float:
    """Entropie croisée de la distribution prédite q, pour la distribution visée p, en nats.

    Cross-entropy of the predicted distribution q, for the wanted distribution p, in nats.

    p, q: (K,) numbers from 0 to 1, of sum 1, left unmodified
    returns: a float, perhaps infinite
    """
    # TODO
    raise NotImplementedError


def kl_divergence(p: np.ndarray, q: np.ndarray) -> float:
    """Divergence de Kullback-Leibler de q par rapport à p, en nats.

    Kullback-Leibler divergence of q from p, in nats.

    p, q: (K,) numbers from 0 to 1, of sum 1, left unmodified
    returns: a float, perhaps infinite
    """
    # TODO
    raise NotImplementedError
