# The spacing is the stride of the previous layer only.
def receptive_field(layers):
    field, jump = 1, 1
    for k, s, d in layers:
        field += (k - 1) * d * jump
        jump = s
    return field
