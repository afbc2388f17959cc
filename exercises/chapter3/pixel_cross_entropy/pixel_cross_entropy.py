import numpy as np


def pixel_cross_entropy(logits: np.ndarray, target: np.ndarray) -> float:
    """Entropie croisée moyenne de tous les pixels, en nats, à partir des scores.

    Mean cross-entropy of all the pixels, in nats, from the scores.

    logits: (N, C, H, W) scores before the softmax
    target: (N, H, W) integer classes from 0 to C - 1
    returns: a float, the mean over the N * H * W pixels
    """
    # TODO
    raise NotImplementedError
