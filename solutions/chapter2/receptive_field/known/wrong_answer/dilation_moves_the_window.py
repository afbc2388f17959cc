# The dilation is treated as a stride: it also spreads the next layers.
def receptive_field(layers):
    field, jump = 1, 1
    for k, s, d in layers:
        field += (k - 1) * d * jump
        jump *= s * d
    return field
