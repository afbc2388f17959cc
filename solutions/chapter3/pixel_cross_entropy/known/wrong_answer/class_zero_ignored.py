# Mistake: class 0 is taken for a background that does not count.
import numpy as np


def pixel_cross_entropy(logits, target):
    z = logits - logits.max(axis=1, keepdims=True)
    log_p = z - np.log(np.exp(z).sum(axis=1, keepdims=True))
    losses = -np.take_along_axis(log_p, target[:, None], axis=1)[:, 0]
    return losses[target > 0].mean()
