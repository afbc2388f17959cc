import numpy as np


def l2_penalty(layers, alpha):
    penalty = sum(np.sum(np.square(w)) for w, b in layers)
    return alpha / 2 * penalty, [alpha * w for w, b in layers]


def l1_penalty(layers, alpha):
    penalty = sum(np.sum(np.abs(w)) for w, b in layers)
    return alpha * penalty, [alpha * np.sign(w) for w, b in layers]


def regularised_loss(loss, layers, alpha, kind="l2"):
    penalty, _ = l2_penalty(layers, alpha) if kind == "l2" else l1_penalty(layers, alpha)
    return loss + penalty
