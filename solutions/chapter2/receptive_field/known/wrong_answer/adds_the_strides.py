# The strides are added up instead of multiplied.
def receptive_field(layers):
    field, jump = 1, 1
    for k, s, d in layers:
        field += (k - 1) * d * jump
        jump += s - 1
    return field
