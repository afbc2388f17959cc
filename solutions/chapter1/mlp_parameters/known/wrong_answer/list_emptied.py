# Mistake: the sizes are taken out of the list received, which a tuple does not allow.
def mlp_param_count(layer_sizes):
    total = 0
    previous = layer_sizes.pop(0)
    while layer_sizes:
        current = layer_sizes.pop(0)
        total += previous * current + current
        previous = current
    return total
