import numpy as np


def softmax(logits, axis=-1):
    def normaliser(v):
        e = np.exp(v - v.max())
        return e / e.sum()

    return np.apply_along_axis(normaliser, axis, np.asarray(logits, dtype=np.float64))
