WIDE = 4100  # a layer of so many inputs and outputs is counted wrongly in single precision
DEEP = 1500  # and a convolution of so many channels


def linear_parameters(work, pick):
    options = pick.options(bias=(True, False))
    added = pick("added to the sizes", 0, WIDE)
    inputs, outputs = added + pick.size("inputs", 1, 9), added + pick.size("outputs", 1, 9)
    work.linear_parameters(inputs, outputs, **options)


def conv_parameters(work, pick):
    options = pick.options(bias=(True, False))
    added = pick("added to the channels", 0, DEEP)
    channels = added + pick.size("input channels", 1, 9), added + pick.size("output channels", 1, 9)
    axes = pick("axes", 1, 2, 3)
    sides = [pick.size("side", 1, 3 if added else 7) for _ in range(3)]
    work.conv_parameters(*channels, tuple(sides[:axes]), **options)
