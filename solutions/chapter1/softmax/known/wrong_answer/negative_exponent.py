# Mistake: exp(-z), as in the sigmoid: the largest score gets the smallest probability.
import numpy as np


def softmax(logits, axis=-1):
    z = -1.0 * logits
    e = np.exp(z - np.max(z, axis=axis, keepdims=True))
    return e / np.sum(e, axis=axis, keepdims=True)
