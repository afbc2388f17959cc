import numpy as np


def softmax(logits, axis=-1):
    # p_k = 1 / sum over j of exp(z_j - z_k): an exponential that overflows gives the right 1 / inf = 0
    z = np.moveaxis(np.asarray(logits, dtype=float), axis, -1)
    with np.errstate(over="ignore"):
        ratios = np.exp(z[..., None, :] - z[..., :, None])
    return np.moveaxis(1.0 / ratios.sum(axis=-1), -1, axis)
