# Mistake: the argument axis is never used, the last axis is always normalised.
import numpy as np


def softmax(logits, axis=-1):
    e = np.exp(logits - logits.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)
