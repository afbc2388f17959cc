from math import prod


def vgg_layers(layers, dense, shape):
    channels, height, width = shape
    rows = []
    for layer in layers:
        if layer == "M":
            height, width = height // 2, width // 2
            rows.append((channels, height, width, 0, 0))
        else:
            weights = 9 * channels * layer
            channels = layer
            rows.append((channels, height, width, weights + channels, weights * height * width))
    inputs = channels * height * width
    for units in dense:
        rows.append((units, 1, 1, inputs * units + units, inputs * units))
        inputs = units
    return rows


def vgg_total(layers, dense, shape):
    rows = vgg_layers(layers, dense, shape)
    depth = sum(layer != "M" for layer in layers) + len(dense)
    return depth, sum(row[3] for row in rows), sum(row[4] for row in rows)


def activation_bytes(layers, dense, shape, batch=1):
    sizes = [shape] + [row[:3] for row in vgg_layers(layers, dense, shape)]
    values = sum(prod(size) for size in sizes)
    return 4 * batch * values
