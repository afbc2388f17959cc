# Mistake: reshape(-1, C) of an NCHW array, which cuts the rows of pixels instead of gathering the classes.
import numpy as np


def pixel_cross_entropy(logits, target):
    z = logits.reshape(-1, logits.shape[1])
    t = target.reshape(-1)
    z = z - z.max(axis=1, keepdims=True)
    return np.mean(np.log(np.exp(z).sum(axis=1)) - z[np.arange(len(t)), t])
