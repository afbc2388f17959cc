import numpy as np


def relu(z):
    return np.maximum(z, 0.0)


def sigmoid(z):
    return 0.5 * (1 + np.tanh(z / 2))


def probabilities(z):
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


def identity(z):
    return z


def mlp_forward(x, weights, biases, hidden="relu", output="identity"):
    hidden = {"relu": relu, "tanh": np.tanh, "sigmoid": sigmoid}[hidden]
    output = {"identity": identity, "sigmoid": sigmoid, "softmax": probabilities}[output]
    h = x
    for w, b in zip(weights[:-1], biases[:-1], strict=True):
        h = hidden(h @ w + b)
    return output(h @ weights[-1] + biases[-1])
