# Mistake: each score is divided by the sum of the scores, without any exponential.
import numpy as np


def softmax(logits, axis=-1):
    return logits / np.sum(logits, axis=axis, keepdims=True)
