# The dilated kernel is given a side of d * k.
def receptive_field(layers):
    field, jump = 1, 1
    for k, s, d in layers:
        field += (k * d - 1) * jump
        jump *= s
    return field
