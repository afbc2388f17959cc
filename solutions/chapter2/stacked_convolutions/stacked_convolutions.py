def _weights(kernel_size, in_channels, channels):
    return kernel_size**2 * in_channels * channels


def stack(layers, kernel_size, in_channels, channels, bias=True):
    side = 1 + layers * (kernel_size - 1)
    first = _weights(kernel_size, in_channels, channels)
    others = (layers - 1) * _weights(kernel_size, channels, channels)
    biases = layers * channels if bias else 0
    return side, first + others + biases, layers


def single(layers, kernel_size, in_channels, channels, bias=True):
    side, _, _ = stack(layers, kernel_size, in_channels, channels)
    return stack(1, side, in_channels, channels, bias)


def layers_needed(side, kernel_size):
    widening = kernel_size - 1
    return max(1, -(-(side - 1) // widening))
