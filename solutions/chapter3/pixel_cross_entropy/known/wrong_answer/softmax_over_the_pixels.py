# Mistake: the softmax runs over the pixels of each class map.
import numpy as np


def pixel_cross_entropy(logits, target):
    z = logits - logits.max(axis=(2, 3), keepdims=True)
    log_p = z - np.log(np.exp(z).sum(axis=(2, 3), keepdims=True))
    return -np.take_along_axis(log_p, target[:, None], axis=1).mean()
