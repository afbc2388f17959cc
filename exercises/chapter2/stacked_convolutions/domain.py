def _layers(pick):
    layers, kernel_size = pick.size("layers", 1, 7), pick.size("kernel size", 1, 6)
    return layers, kernel_size, pick.size("input channels", 1, 9), pick.size("channels", 1, 9)


def stacks(work, pick):
    options = pick.options(bias=(True, False))
    work.stack(*_layers(pick), **options)


def single_convolutions(work, pick):
    options = pick.options(bias=(True, False))
    work.single(*_layers(pick), **options)


def depths(work, pick):
    kernel_size = pick("kernel size", 2, 3, 4, 5, 7)
    work.layers_needed(pick("side", 1, 2, 5, 7, 9, 10, 15, 21, 30), kernel_size)
