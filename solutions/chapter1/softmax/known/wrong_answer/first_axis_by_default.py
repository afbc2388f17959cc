# Mistake: the default axis is the first one (the examples) instead of the last one.
import numpy as np


def softmax(logits, axis=0):
    e = np.exp(logits - np.max(logits, axis=axis, keepdims=True))
    return e / np.sum(e, axis=axis, keepdims=True)
