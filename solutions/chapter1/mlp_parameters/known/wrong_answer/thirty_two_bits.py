# Mistake: products in 32-bit integers, which overflow without a word.
import numpy as np


def mlp_param_count(layer_sizes):
    n = np.array(layer_sizes, dtype=np.int32)
    return int(np.sum(n[:-1] * n[1:] + n[1:]))
