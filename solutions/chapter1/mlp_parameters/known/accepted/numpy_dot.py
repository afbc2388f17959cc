import numpy as np


def mlp_param_count(layer_sizes):
    n = np.array(layer_sizes, dtype=np.int64)
    return np.dot(n[:-1], n[1:]) + n[1:].sum()
