# Mistake: the maximum is subtracted in place, in the caller's own array.
import numpy as np


def softmax(logits, axis=-1):
    logits -= logits.max(axis=axis, keepdims=True)
    e = np.exp(logits)
    return e / e.sum(axis=axis, keepdims=True)
