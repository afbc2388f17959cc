# The dilated kernel is given a side of k + d - 1.
def receptive_field(layers):
    field, jump = 1, 1
    for k, s, d in layers:
        side = k + (d - 1)
        field += (side - 1) * jump
        jump *= s
    return field
