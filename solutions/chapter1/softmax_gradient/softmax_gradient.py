import numpy as np


def softmax_gradient(x, weights, bias, targets):
    scores = x @ weights + bias
    e = np.exp(scores - scores.max(axis=1, keepdims=True))
    p = e / e.sum(axis=1, keepdims=True)
    one_hot = np.eye(p.shape[1])[targets]
    d_scores = (p - one_hot) / len(x)
    return d_scores, x.T @ d_scores, d_scores.sum(axis=0)
