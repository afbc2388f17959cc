# Mistake: one bias per input value as well (gives the 1.011.110 printed in the handout).
def mlp_param_count(layer_sizes):
    return sum(a * b for a, b in zip(layer_sizes, layer_sizes[1:])) + sum(layer_sizes)
