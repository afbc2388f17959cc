# Mistake: only the connection between the inputs and the first layer is counted.
def mlp_param_count(layer_sizes):
    return layer_sizes[0] * layer_sizes[1] + layer_sizes[1]
