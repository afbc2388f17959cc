def linear_parameters(in_features, out_features, bias=True):
    nombre = 0
    for _ in range(out_features):
        nombre += in_features
        if bias:
            nombre += 1
    return nombre


def conv_parameters(in_channels, out_channels, kernel_size, bias=True):
    poids_par_filtre = in_channels
    for cote in kernel_size:
        poids_par_filtre *= cote
    total = poids_par_filtre * out_channels
    if bias is True:
        total += out_channels
    return total
