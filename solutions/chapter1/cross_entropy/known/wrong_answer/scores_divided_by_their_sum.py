# Mistake: scores are normalised by their sum, without exponentials.
import numpy as np


def softmax_cross_entropy(logits, targets):
    classes = targets if targets.ndim == 1 else targets.argmax(axis=1)
    p = logits / logits.sum(axis=1, keepdims=True)
    return -np.mean(np.log(p[np.arange(len(p)), classes]))
