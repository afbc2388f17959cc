# Mistake: one bias per layer instead of one per neuron.
def mlp_param_count(layer_sizes):
    return sum(a * b + 1 for a, b in zip(layer_sizes, layer_sizes[1:]))
