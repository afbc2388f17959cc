# The field starts at 0: the pixel itself is forgotten.
def receptive_field(layers):
    field, jump = 0, 1
    for k, s, d in layers:
        field += (k - 1) * d * jump
        jump *= s
    return field
