import numpy as np


def softmax_gradient(x, weights, bias, targets):
    n, d = x.shape
    d_scores, d_weights, d_bias = [], np.zeros(weights.shape), np.zeros(bias.shape)
    for row, target in zip(x, targets):
        s = row @ weights + bias
        delta = np.exp(s - np.logaddexp.reduce(s))
        delta[target] -= 1
        d_scores.append(delta / n)
        d_weights += np.outer(row, delta) / n
        d_bias += delta / n
    return d_scores, d_weights, d_bias
