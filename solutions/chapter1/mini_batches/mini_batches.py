import numpy as np


def mini_batches(order, batch_size, drop_last=False):
    batches = [order[start : start + batch_size] for start in range(0, len(order), batch_size)]
    return [batch for batch in batches if len(batch) == batch_size or not drop_last]


def sgd_epoch(w, x, y, order, batch_size, learning_rate, drop_last=False):
    batches = mini_batches(order, batch_size, drop_last=drop_last)
    w = np.array(w, dtype=float)
    for batch in batches:
        errors = x[batch] @ w - y[batch]
        w = w - learning_rate * 2 * x[batch].T @ errors / len(batch)
    return w, len(batches)
