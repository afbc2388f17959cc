from itertools import pairwise


def mlp_param_count(layer_sizes):
    return sum((inputs + 1) * outputs for inputs, outputs in pairwise(layer_sizes))
