# Mistake: each layer is connected to all the previous ones.
def mlp_param_count(layer_sizes):
    total = 0
    for i in range(1, len(layer_sizes)):
        total += sum(layer_sizes[:i]) * layer_sizes[i] + layer_sizes[i]
    return total
