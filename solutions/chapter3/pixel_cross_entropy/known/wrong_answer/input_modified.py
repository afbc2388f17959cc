# Mistake: the maximum is subtracted in place, in the caller's own array.
import numpy as np


def pixel_cross_entropy(logits, target):
    logits -= logits.max(axis=1, keepdims=True)
    log_p = logits - np.log(np.exp(logits).sum(axis=1, keepdims=True))
    return -np.take_along_axis(log_p, target[:, None], axis=1).mean()
