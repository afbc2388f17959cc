def _per_axis(option, axes):
    return (option,) * axes if isinstance(option, int) else option


def _positions(size, kernel_size, stride, padding, dilation):
    extent = dilation * (kernel_size - 1) + 1
    room = size + 2 * padding - extent
    return room // stride + 1


def conv_output_shape(in_shape, kernel_size, stride=1, padding=0, dilation=1):
    axes = len(in_shape)
    options = (_per_axis(option, axes) for option in (kernel_size, stride, padding, dilation))
    return tuple(map(_positions, in_shape, *options))


def pool_output_shape(in_shape, kernel_size, stride=None, padding=0, dilation=1):
    step = kernel_size if stride is None else stride
    return conv_output_shape(in_shape, kernel_size, step, padding, dilation)


def feature_map_shape(in_shape, out_channels, kernel_size, stride=1, padding=0, dilation=1):
    batch, _, *in_sizes = in_shape
    sizes = conv_output_shape(in_sizes, kernel_size, stride, padding, dilation)
    return batch, out_channels, *sizes
