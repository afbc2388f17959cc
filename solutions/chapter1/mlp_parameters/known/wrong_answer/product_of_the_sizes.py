# Mistake: the sizes of all the layers are multiplied together.
def mlp_param_count(layer_sizes):
    total = 1
    for size in layer_sizes:
        total *= size
    return total
