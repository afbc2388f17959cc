# Each layer after the first one widens the field by a single pixel.
def receptive_field(layers):
    first_kernel = layers[0][0]
    return first_kernel + len(layers) - 1
