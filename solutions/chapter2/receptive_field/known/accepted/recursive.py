def receptive_field(layers):
    if len(layers) == 0:
        return 1
    (k, s, d), rest = layers[0], layers[1:]
    first, last = 0, receptive_field(rest) - 1
    return last * s - first * s + (k - 1) * d + 1
