# Mistake: one maximum for the whole array: the rows far below it have only zero exponentials.
import numpy as np


def softmax(logits, axis=-1):
    e = np.exp(logits - logits.max())
    return e / e.sum(axis=axis, keepdims=True)
