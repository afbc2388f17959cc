# A 1x1 layer does not widen the field, so it is skipped, with its stride.
def receptive_field(layers):
    field, jump = 1, 1
    for k, s, d in layers:
        if k == 1:
            continue
        field += (k - 1) * d * jump
        jump *= s
    return field
