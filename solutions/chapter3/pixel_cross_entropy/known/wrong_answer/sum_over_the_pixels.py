# Mistake: the losses of the pixels are added up and never averaged.
import numpy as np


def pixel_cross_entropy(logits, target):
    z = logits - logits.max(axis=1, keepdims=True)
    log_p = z - np.log(np.exp(z).sum(axis=1, keepdims=True))
    return -np.take_along_axis(log_p, target[:, None], axis=1).sum()
