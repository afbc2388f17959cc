# Mistake: the sum loses its axis, so the division pairs it with the wrong axis or is impossible.
import numpy as np


def softmax(logits, axis=-1):
    e = np.exp(logits - np.max(logits, axis=axis, keepdims=True))
    return e / np.sum(e, axis=axis)
