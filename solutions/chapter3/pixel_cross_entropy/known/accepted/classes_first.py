import numpy as np


def pixel_cross_entropy(logits, target):
    z = logits.transpose(1, 0, 2, 3).reshape(logits.shape[1], -1)
    chosen = sum(z[c] * (target.reshape(-1) == c) for c in range(len(z)))
    return np.average(np.logaddexp.reduce(z, axis=0) - chosen)
