import numpy as np


def top_k_accuracy(logits, labels, k=5):
    own = logits[np.arange(len(labels)), labels]
    better = (logits > own[:, None]).sum(axis=1)
    return float(np.mean(better < k))
