# Mistake: minus the probability of the right class, without the logarithm.
import numpy as np


def pixel_cross_entropy(logits, target):
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    p = e / e.sum(axis=1, keepdims=True)
    return -np.take_along_axis(p, target[:, None], axis=1).mean()
