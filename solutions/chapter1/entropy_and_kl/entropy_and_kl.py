import numpy as np


def entropy(p):
    return cross_entropy(p, p)


def cross_entropy(p, q):
    drawn = p > 0
    with np.errstate(divide="ignore"):
        return -float(np.sum(p[drawn] * np.log(q[drawn])))


def kl_divergence(p, q):
    return cross_entropy(p, q) - entropy(p)
