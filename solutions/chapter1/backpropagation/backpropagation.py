import numpy as np


def _forward(x, w1, b1, w2, b2):
    z = x @ w1 + b1
    h = np.maximum(z, 0)
    scores = h @ w2 + b2
    shifted = scores - scores.max(axis=1, keepdims=True)
    return z, h, shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))


def loss(x, targets, w1, b1, w2, b2):
    log_p = _forward(x, w1, b1, w2, b2)[2]
    return -float(log_p[np.arange(len(x)), targets].mean())


def gradients(x, targets, w1, b1, w2, b2):
    z, h, log_p = _forward(x, w1, b1, w2, b2)
    d_scores = np.exp(log_p)
    d_scores[np.arange(len(x)), targets] -= 1
    d_scores = d_scores / len(x)
    d_h = d_scores @ w2.T
    d_z = d_h * (z > 0)
    return {"w1": x.T @ d_z, "b1": d_z.sum(axis=0), "w2": h.T @ d_scores, "b2": d_scores.sum(axis=0)}
