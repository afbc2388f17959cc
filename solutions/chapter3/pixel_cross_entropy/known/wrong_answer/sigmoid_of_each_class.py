# Mistake: a binary cross-entropy on the sigmoid of each class, summed over the classes.
import numpy as np


def pixel_cross_entropy(logits, target):
    y = np.moveaxis(np.eye(logits.shape[1])[target], -1, 1)
    losses = y * np.logaddexp(0, -logits) + (1 - y) * np.logaddexp(0, logits)
    return losses.sum(axis=1).mean()
