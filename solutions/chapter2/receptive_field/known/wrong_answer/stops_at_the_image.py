# The field is cut at 224 pixels, the size of the image.
def receptive_field(layers):
    field, jump = 1, 1
    for k, s, d in layers:
        field += (k - 1) * d * jump
        jump *= s
    return min(field, 224)
