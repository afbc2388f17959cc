# Mistake: classes are taken as 1 to C, so that class c reads the score of class c - 1.
import numpy as np


def pixel_cross_entropy(logits, target):
    n, k, h, w = logits.shape
    z = logits - logits.max(axis=1, keepdims=True)
    log_p = z - np.log(np.exp(z).sum(axis=1, keepdims=True))
    return -np.take_along_axis(log_p, (target[:, None] - 1) % k, axis=1).mean()
