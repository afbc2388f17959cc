import numpy as np


def softmax_cross_entropy(logits: np.ndarray, targets: np.ndarray) -> float:
    """Entropie croisée moyenne d'un lot, en nats, à partir des scores.

    Mean cross-entropy of a batch, in nats, from the scores.

    logits: (N, K) scores before the softmax
    targets: (N,) integer indices from 0 to K - 1, or (N, K) one-hot rows
    returns: a float, the mean over the N examples
    """
    # TODO
    raise NotImplementedError
