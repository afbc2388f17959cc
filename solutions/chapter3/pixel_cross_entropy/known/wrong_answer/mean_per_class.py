# Mistake: mean of the classes' means, so that a rare class weighs as much as a frequent one.
import numpy as np


def pixel_cross_entropy(logits, target):
    z = logits - logits.max(axis=1, keepdims=True)
    log_p = z - np.log(np.exp(z).sum(axis=1, keepdims=True))
    losses = -np.take_along_axis(log_p, target[:, None], axis=1)[:, 0]
    return np.mean([losses[target == c].mean() for c in np.unique(target)])
