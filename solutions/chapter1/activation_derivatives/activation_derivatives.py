import numpy as np


def sigmoid_grad(x, lam=1.0):
    f = 0.5 * (1 + np.tanh(lam * np.asarray(x) / 2))
    return lam * f * (1 - f)


def tanh_grad(x):
    return 1 - np.tanh(x) ** 2


def relu_grad(x):
    return np.where(np.asarray(x) > 0, 1.0, 0.0)


def leaky_relu_grad(x, alpha=0.01):
    return np.where(np.asarray(x) > 0, 1.0, alpha)
