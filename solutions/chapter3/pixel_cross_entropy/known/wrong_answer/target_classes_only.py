# Mistake: the number of classes is read in the targets, so that absent classes are forgotten.
import numpy as np


def pixel_cross_entropy(logits, target):
    z = logits[:, : target.max() + 1]
    z = z - z.max(axis=1, keepdims=True)
    log_p = z - np.log(np.exp(z).sum(axis=1, keepdims=True))
    return -np.take_along_axis(log_p, target[:, None], axis=1).mean()
