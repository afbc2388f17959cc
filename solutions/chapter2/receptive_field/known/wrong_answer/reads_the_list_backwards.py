# The recurrence that goes from the output to the input is applied from the input to the output.
def receptive_field(layers):
    field = 1
    for k, s, d in layers:
        field = (field - 1) * s + d * (k - 1) + 1
    return field
