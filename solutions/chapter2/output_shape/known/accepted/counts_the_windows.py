def conv_output_shape(in_shape, kernel_size, stride=1, padding=0, dilation=1):
    sortie = []
    for axe, taille in enumerate(in_shape):
        k = kernel_size if type(kernel_size) is int else kernel_size[axe]
        s = stride if type(stride) is int else stride[axe]
        p = padding if type(padding) is int else padding[axe]
        d = dilation if type(dilation) is int else dilation[axe]
        dernier = taille + 2 * p - 1
        debut, nombre = 0, 0
        while debut + d * (k - 1) <= dernier:
            nombre += 1
            debut += s
        sortie.append(nombre)
    return sortie


def pool_output_shape(in_shape, kernel_size, stride=None, padding=0, dilation=1):
    return conv_output_shape(in_shape, kernel_size, stride or kernel_size, padding, dilation)


def feature_map_shape(in_shape, out_channels, kernel_size, stride=1, padding=0, dilation=1):
    return [in_shape[0], out_channels] + conv_output_shape(in_shape[2:], kernel_size, stride, padding, dilation)
