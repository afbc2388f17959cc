# Going back, the field itself is multiplied by the stride, not the distance between its ends.
def receptive_field(layers):
    field = 1
    for k, s, d in reversed(layers):
        field = field * s + d * (k - 1)
    return field
