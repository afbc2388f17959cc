import numpy as np


def probabilities(x, w1, b1, w2, b2):
    h = np.einsum("nd,dh->nh", x, w1) + b1
    h = np.where(h > 0, h, 0.0)
    s = np.einsum("nh,hk->nk", h, w2) + b2
    s = s - np.max(s, axis=1)[:, None]
    return h, s, np.exp(s) / np.sum(np.exp(s), axis=1)[:, None]


def loss(x, targets, w1, b1, w2, b2):
    _, s, _ = probabilities(x, w1, b1, w2, b2)
    one_hot = np.eye(len(b2))[targets]
    return np.mean(np.log(np.exp(s).sum(axis=1)) - (one_hot * s).sum(axis=1))


def gradients(x, targets, w1, b1, w2, b2):
    h, _, p = probabilities(x, w1, b1, w2, b2)
    error = p - np.eye(len(b2))[targets]
    hidden = np.einsum("nk,hk->nh", error, w2) * np.sign(h)
    return {
        "b1": hidden.mean(axis=0),
        "w1": np.einsum("nd,nh->dh", x, hidden) / len(x),
        "b2": error.mean(axis=0),
        "w2": np.einsum("nh,nk->hk", h, error) / len(x),
    }
