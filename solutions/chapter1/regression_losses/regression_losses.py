import numpy as np


def mse(predictions, targets, reduction="examples"):
    e = predictions - targets
    return float(np.sum(e * e) / (len(e) if reduction == "examples" else e.size))


def mae(predictions, targets):
    return float(np.abs(predictions - targets).mean())


def mse_gradient(predictions, targets, reduction="examples"):
    e = predictions - targets
    return 2 * e / (len(e) if reduction == "examples" else e.size)
