# Mistake: the neurons are counted, not their parameters.
def mlp_param_count(layer_sizes):
    return sum(layer_sizes[1:])
