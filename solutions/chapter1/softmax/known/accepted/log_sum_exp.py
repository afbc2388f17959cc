import numpy as np


def softmax(logits, axis=-1):
    z = np.asarray(logits, dtype=float)
    log_total = np.logaddexp.reduce(z, axis=axis, keepdims=True)
    return np.exp(z - log_total)
