def receptive_field(layers):
    champ = 1
    for k, s, d in reversed(layers):
        champ = (champ - 1) * s + d * (k - 1) + 1
    return champ
