# Mistake: the quotient is simplified, but the exponentials of the raw scores still overflow.
import numpy as np


def pixel_cross_entropy(logits, target):
    log_totals = np.log(np.exp(logits).sum(axis=1))
    return np.mean(log_totals - np.take_along_axis(logits, target[:, None], axis=1)[:, 0])
