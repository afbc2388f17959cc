import numpy as np


def early_stopping(val_losses, patience, min_delta=0.0):
    losses, kept = np.array(val_losses), 0
    while True:
        better = np.flatnonzero(losses[kept + 1 :] < losses[kept] - min_delta)
        if better.size == 0 or better[0] >= patience:
            return np.int64(kept), min(kept + patience, len(losses) - 1)
        kept = kept + 1 + better[0]
