def mlp_param_count(layer_sizes):
    if len(layer_sizes) < 2:
        return 0
    first, second = layer_sizes[0], layer_sizes[1]
    return first * second + second + mlp_param_count(layer_sizes[1:])
