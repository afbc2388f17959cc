def block_parameters(kind, in_channels, width, stride=1):
    """Les paramètres d'un bloc résiduel, projection et normalisations comprises.

    The parameters of a residual block, projection and normalisations included.

    kind: "basic" or "bottleneck"; in_channels, width, stride: ints, at least 1
    returns: an int
    """
    # TODO
    raise NotImplementedError


def resnet_summary(kind, blocks, num_classes=1000):
    """La profondeur d'un ResNet (son nom) et son nombre de paramètres.

    The depth of a ResNet (its name) and its number of parameters.

    blocks: list of ints, the number of blocks of each stage
    returns: (depth, parameters), two ints
    """
    # TODO
    raise NotImplementedError


def resnet_shapes(kind, blocks, height, width):
    """La forme des cartes après la première convolution, le pooling, puis chaque étage.

    The shape of the maps after the first convolution, the pooling, then each stage.

    returns: list of tuples (channels, height, width) of ints
    """
    # TODO
    raise NotImplementedError
