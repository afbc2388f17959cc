# Mistake: the mean is subtracted instead of the maximum: a score far above the mean still overflows.
import numpy as np


def softmax(logits, axis=-1):
    e = np.exp(logits - np.mean(logits, axis=axis, keepdims=True))
    return e / np.sum(e, axis=axis, keepdims=True)
