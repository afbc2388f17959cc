import math

import numpy as np


def initial_std(n_in, n_out, kind="he"):
    variances = {"inputs": 1 / n_in, "xavier": 2 / (n_in + n_out), "he": 2 / n_in}
    return math.sqrt(variances[kind])


def initial_weights(n_in, n_out, seed, kind="he"):
    generator, std = np.random.default_rng(seed), initial_std(n_in, n_out, kind)
    return [[generator.normal(scale=std) for _ in range(n_out)] for _ in range(n_in)]


def preactivation_std(n_in, weight_std, input_std=1.0):
    variance = sum((weight_std * input_std) ** 2 for _ in range(n_in))
    return math.sqrt(variance)


def has_copies(w1, w2):
    hidden = w1.shape[1]
    for i in range(hidden):
        for j in range(i):
            if (w1[:, i] == w1[:, j]).all() and (w2[i] == w2[j]).all():
                return True
    return False
