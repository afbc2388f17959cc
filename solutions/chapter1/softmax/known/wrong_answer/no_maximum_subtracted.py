# Mistake: the formula as it is printed, so that exp(1000) is infinite and exp(-1000) is zero.
import numpy as np


def softmax(logits, axis=-1):
    e = np.exp(logits)
    return e / e.sum(axis=axis, keepdims=True)
