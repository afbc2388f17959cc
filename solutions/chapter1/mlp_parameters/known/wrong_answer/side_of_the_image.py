# Mistake: the side of the image is used as the number of inputs.
import math


def mlp_param_count(layer_sizes):
    sizes = [math.isqrt(layer_sizes[0]), *layer_sizes[1:]]
    return sum(a * b + b for a, b in zip(sizes, sizes[1:]))
