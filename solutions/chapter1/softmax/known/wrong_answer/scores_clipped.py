# Mistake: the scores are clipped to avoid the overflow, so that 1000 and 1001 become equal.
import numpy as np


def softmax(logits, axis=-1):
    e = np.exp(np.clip(logits, -500, 500))
    return e / e.sum(axis=axis, keepdims=True)
