STEM = 64


def _normalised(side, inputs, outputs):
    return side**2 * inputs * outputs + 2 * outputs


def _layers(kind, in_channels, width):
    if kind == "basic":
        return [(3, in_channels, width), (3, width, width)]
    return [(1, in_channels, width), (3, width, width), (1, width, 4 * width)]


def block_parameters(kind, in_channels, width, stride=1):
    layers = _layers(kind, in_channels, width)
    out_channels = layers[-1][-1]
    if stride != 1 or in_channels != out_channels:
        layers.append((1, in_channels, out_channels))
    return sum(_normalised(*layer) for layer in layers)


def _stages(kind, blocks):
    factor = 1 if kind == "basic" else 4
    for stage, count in enumerate(blocks):
        width = STEM * 2**stage
        yield count, width, factor * width, 1 if stage == 0 else 2


def resnet_summary(kind, blocks, num_classes=1000):
    parameters = _normalised(7, 3, STEM)
    channels = STEM
    for count, width, out_channels, stride in _stages(kind, blocks):
        parameters += block_parameters(kind, channels, width, stride)
        parameters += (count - 1) * block_parameters(kind, out_channels, width)
        channels = out_channels
    parameters += (channels + 1) * num_classes
    per_block = 2 if kind == "basic" else 3
    return 2 + per_block * sum(blocks), parameters


def resnet_shapes(kind, blocks, height, width):
    shapes = [(STEM, -(-height // 2), -(-width // 2))]
    strides = [(STEM, 2)] + [(channels, stride) for _, _, channels, stride in _stages(kind, blocks)]
    for channels, stride in strides:
        _, rows, columns = shapes[-1]
        shapes.append((channels, -(-rows // stride), -(-columns // stride)))
    return shapes
