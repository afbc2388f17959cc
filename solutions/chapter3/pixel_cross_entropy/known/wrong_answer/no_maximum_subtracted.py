# Mistake: exp of the raw scores, which is inf at 1000 and 0 at -1000.
import numpy as np


def pixel_cross_entropy(logits, target):
    p = np.exp(logits) / np.exp(logits).sum(axis=1, keepdims=True)
    return -np.log(np.take_along_axis(p, target[:, None], axis=1)).mean()
