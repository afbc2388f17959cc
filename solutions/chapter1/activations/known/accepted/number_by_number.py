import math

import numpy as np


def each(f, x):
    return np.array([f(float(v)) for v in np.ravel(x)]).reshape(np.shape(x))


def sigmoid(x, lam=1.0):
    def one(v):
        small = math.exp(-abs(lam * v))
        return 1 / (1 + small) if v >= 0 else small / (1 + small)

    return each(one, x)


def relu(x):
    return each(lambda v: max(v, 0), x)


def leaky_relu(x, alpha=0.01):
    return each(lambda v: max(v, alpha * v), x)


def elu(x, alpha=1.0):
    return each(lambda v: v if v > 0 else alpha * (math.exp(v) - 1), x)


def softplus(x):
    return each(lambda v: v if v > 40 else math.log(1 + math.exp(v)), x)
