# Mistake: the softmax of the softmax.
import numpy as np


def softmax(logits, axis=-1):
    p = logits
    for _ in range(2):
        e = np.exp(p - np.max(p, axis=axis, keepdims=True))
        p = e / np.sum(e, axis=axis, keepdims=True)
    return p
