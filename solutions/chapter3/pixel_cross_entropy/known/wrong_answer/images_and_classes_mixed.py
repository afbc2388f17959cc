# Mistake: reshape(C, -1), which is right for one image but mixes images and classes as soon as there are two.
import numpy as np


def pixel_cross_entropy(logits, target):
    z = logits.reshape(logits.shape[1], -1)
    t = target.reshape(-1)
    z = z - z.max(axis=0)
    return np.mean(np.log(np.exp(z).sum(axis=0)) - z[t, np.arange(len(t))])
