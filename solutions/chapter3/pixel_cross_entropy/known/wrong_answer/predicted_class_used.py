# Mistake: the probability of the most probable class instead of that of the right class.
import numpy as np


def pixel_cross_entropy(logits, target):
    z = logits - logits.max(axis=1, keepdims=True)
    return np.log(np.exp(z).sum(axis=1)).mean()
