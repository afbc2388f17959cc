# Mistake: np.mean of the one-hot product, which also divides by the number of classes.
import numpy as np


def pixel_cross_entropy(logits, target):
    y = np.moveaxis(np.eye(logits.shape[1])[target], -1, 1)
    z = logits - logits.max(axis=1, keepdims=True)
    log_p = z - np.log(np.exp(z).sum(axis=1, keepdims=True))
    return -np.mean(y * log_p)
