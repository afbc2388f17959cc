# Mistake: a stable softmax, then its logarithm: a probability rounded to 0 costs inf.
import numpy as np


def pixel_cross_entropy(logits, target):
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    p = e / e.sum(axis=1, keepdims=True)
    return -np.log(np.take_along_axis(p, target[:, None], axis=1)).mean()
