# Mistake: only the first image of the batch is used.
import numpy as np


def pixel_cross_entropy(logits, target):
    z, t = logits[:1], target[:1]
    z = z - z.max(axis=1, keepdims=True)
    log_p = z - np.log(np.exp(z).sum(axis=1, keepdims=True))
    return -np.take_along_axis(log_p, t[:, None], axis=1).mean()
