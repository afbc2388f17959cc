import numpy as np


def mlp_param_count(layer_sizes):
    sizes = list(layer_sizes)
    total = 0.0
    previous = sizes.pop(0)
    while sizes:
        current = sizes.pop(0)
        for shape in [(current, previous), (current,)]:
            total += np.prod(shape, dtype=np.float64)
        previous = current
    return total
