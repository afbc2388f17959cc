# Mistake: softmax of the opposite scores.
import numpy as np


def softmax_cross_entropy(logits, targets):
    classes = targets if targets.ndim == 1 else targets.argmax(axis=1)
    z = -logits
    z = z - z.max(axis=1, keepdims=True)
    return np.mean(np.log(np.exp(z).sum(axis=1)) - z[np.arange(len(z)), classes])
