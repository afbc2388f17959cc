# Mistake: the formula of a network with exactly one hidden layer.
def mlp_param_count(layer_sizes):
    inputs, hidden, outputs = layer_sizes[0], layer_sizes[1], layer_sizes[-1]
    return inputs * hidden + hidden + hidden * outputs + outputs
