import numpy as np


def sigmoid(scores):
    e = np.exp(-np.abs(scores))
    return np.where(scores >= 0, 1, e) / (1 + e)


def binary_cross_entropy(scores, targets):
    return np.mean(np.maximum(scores, 0) - scores * targets + np.log1p(np.exp(-np.abs(scores))))


def gradient(x, targets, weights, bias):
    errors = sigmoid(x @ weights + bias) - targets
    return x.T @ errors / len(x), errors.mean()


def descent_step(x, targets, weights, bias, learning_rate):
    d_weights, d_bias = gradient(x, targets, weights, bias)
    return weights - learning_rate * d_weights, bias - learning_rate * d_bias
