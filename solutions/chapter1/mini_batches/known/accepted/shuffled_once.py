import math

import numpy as np


def mini_batches(order, batch_size, drop_last=False):
    count = len(order) // batch_size if drop_last else math.ceil(len(order) / batch_size)
    return [order[k * batch_size : (k + 1) * batch_size] for k in range(count)]


def sgd_epoch(w, x, y, order, batch_size, learning_rate, drop_last=False):
    updates = len(mini_batches(order, batch_size, drop_last))
    x, y, w = x[order], y[order], w.astype(float)
    for k in range(updates):
        part = slice(k * batch_size, (k + 1) * batch_size)
        residuals = np.dot(x[part], w) - y[part]
        w -= 2 * learning_rate * np.mean(residuals[:, None] * x[part], axis=0)
    return w, updates
