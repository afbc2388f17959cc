# Mistake: the result takes the type of the scores, so that whole scores give truncated probabilities.
import numpy as np


def softmax(logits, axis=-1):
    result = np.zeros_like(logits)
    e = np.exp(logits - np.max(logits, axis=axis, keepdims=True))
    result[...] = e / np.sum(e, axis=axis, keepdims=True)
    return result
