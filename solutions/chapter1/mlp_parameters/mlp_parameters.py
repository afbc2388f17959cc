from itertools import pairwise


def mlp_param_count(layer_sizes):
    total = 0
    for inputs, outputs in pairwise(layer_sizes):
        weights = inputs * outputs
        biases = outputs
        total += weights + biases
    return total
