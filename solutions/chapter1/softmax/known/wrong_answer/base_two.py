# Mistake: powers of 2 instead of powers of e.
import numpy as np


def softmax(logits, axis=-1):
    e = 2.0 ** (logits - np.max(logits, axis=axis, keepdims=True))
    return e / np.sum(e, axis=axis, keepdims=True)
