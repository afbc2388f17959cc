# Mistake: the biases are counted on the side of the inputs of each connection.
def mlp_param_count(layer_sizes):
    return sum(a * b + a for a, b in zip(layer_sizes, layer_sizes[1:]))
