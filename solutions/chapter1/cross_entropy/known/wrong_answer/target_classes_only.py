# Mistake: the number of classes is read in the targets, so that classes absent from the batch are forgotten.
import numpy as np


def softmax_cross_entropy(logits, targets):
    classes = targets if targets.ndim == 1 else targets.argmax(axis=1)
    z = logits[:, : classes.max() + 1]
    z = z - z.max(axis=1, keepdims=True)
    return np.mean(np.log(np.exp(z).sum(axis=1)) - z[np.arange(len(z)), classes])
