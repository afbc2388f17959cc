def _stack(work, pick, depth):
    layers = []
    for _ in range(depth):
        kernel_size = pick("kernel size", 1, 2, 3, 4, 5)
        layers.append((kernel_size, pick("stride", 1, 2, 3), pick("dilation", 1, 2, 3)))
    work.receptive_field(layers * pick("times", 1, 2))


def one_layer(work, pick):
    _stack(work, pick, 1)


def two_layers(work, pick):
    _stack(work, pick, 2)


def three_layers(work, pick):
    _stack(work, pick, 3)
