# Mistake: mean squared error between the probabilities and the one-hot rows.
import numpy as np


def softmax_cross_entropy(logits, targets):
    y = targets if targets.ndim == 2 else np.eye(logits.shape[1])[targets]
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    p = e / e.sum(axis=1, keepdims=True)
    return np.mean(np.sum((p - y) ** 2, axis=1))
