# Mistake: 1 for the largest score and 0 elsewhere (a decision, not probabilities).
import numpy as np


def softmax(logits, axis=-1):
    winners = logits == np.max(logits, axis=axis, keepdims=True)
    return winners / np.sum(winners, axis=axis, keepdims=True)
