# Mistake: one sum of exponentials for the whole array.
import numpy as np


def pixel_cross_entropy(logits, target):
    z = logits - logits.max()
    log_p = z - np.log(np.exp(z).sum())
    return -np.take_along_axis(log_p, target[:, None], axis=1).mean()
