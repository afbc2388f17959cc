# Mistake: biases on the hidden layers only.
def mlp_param_count(layer_sizes):
    return sum(a * b for a, b in zip(layer_sizes, layer_sizes[1:])) + sum(layer_sizes[1:-1])
