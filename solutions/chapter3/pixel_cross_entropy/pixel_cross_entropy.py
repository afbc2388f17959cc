import numpy as np


def pixel_cross_entropy(logits, target):
    shifted = logits - logits.max(axis=1, keepdims=True)
    log_p = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    return -float(np.mean(np.take_along_axis(log_p, target[:, np.newaxis], axis=1)))
