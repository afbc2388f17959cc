import numpy as np


def softmax_cross_entropy(logits, targets):
    z = np.asarray(logits, dtype=np.float32)
    classes = np.argmax(targets, axis=-1) if np.ndim(targets) > 1 else targets
    z = (z.T - z.max(axis=1)).T
    losses = [np.log(np.exp(row).sum()) - row[c] for row, c in zip(z, classes)]
    return np.mean(losses)
