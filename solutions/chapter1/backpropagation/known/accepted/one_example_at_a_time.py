import math

import numpy as np


def passage(x, w1, b1, w2, b2):
    z = [b + sum(x[d] * w1[d, j] for d in range(len(x))) for j, b in enumerate(b1)]
    h = [max(v, 0) for v in z]
    s = [b + sum(h[j] * w2[j, k] for j in range(len(h))) for k, b in enumerate(b2)]
    m = max(s)
    log_somme = m + math.log(sum(math.exp(v - m) for v in s))
    return z, h, s, log_somme


def loss(x, targets, w1, b1, w2, b2):
    total = 0.0
    for ligne, classe in zip(x, targets, strict=True):
        _, _, s, log_somme = passage(ligne, w1, b1, w2, b2)
        total += log_somme - s[classe]
    return total / len(x)


def gradients(x, targets, w1, b1, w2, b2):
    g = {"w1": np.zeros(w1.shape), "b1": np.zeros(len(b1)), "w2": np.zeros(w2.shape), "b2": np.zeros(len(b2))}
    for ligne, classe in zip(x, targets, strict=True):
        z, h, s, log_somme = passage(ligne, w1, b1, w2, b2)
        ds = [math.exp(v - log_somme) - (k == classe) for k, v in enumerate(s)]
        for k, e in enumerate(ds):
            g["b2"][k] += e / len(x)
            for j in range(len(h)):
                g["w2"][j, k] += h[j] * e / len(x)
        for j in range(len(h)):
            if z[j] <= 0:
                continue
            dz = sum(w2[j, k] * ds[k] for k in range(len(ds)))
            g["b1"][j] += dz / len(x)
            for d in range(len(ligne)):
                g["w1"][d, j] += ligne[d] * dz / len(x)
    return g
