# Mistake: the total is kept in a 32-bit float, exact only up to about 16 million.
import numpy as np


def mlp_param_count(layer_sizes):
    total = np.float32(0)
    for a, b in zip(layer_sizes, layer_sizes[1:]):
        total += np.float32(a * b + b)
    return int(total)
