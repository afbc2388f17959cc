def as_tuple(value, axes):
    if isinstance(value, int):
        return (value,) * axes
    return tuple(value)


def one_axis(n, k, s, p, d):
    extent = d * (k - 1) + 1
    return (n + 2 * p - extent) // s + 1


def conv_output_shape(in_shape, kernel_size, stride=1, padding=0, dilation=1):
    axes = len(in_shape)
    k, s = as_tuple(kernel_size, axes), as_tuple(stride, axes)
    p, d = as_tuple(padding, axes), as_tuple(dilation, axes)
    return tuple(one_axis(*values) for values in zip(in_shape, k, s, p, d))


def pool_output_shape(in_shape, kernel_size, stride=None, padding=0, dilation=1):
    if stride is None:
        stride = kernel_size
    return conv_output_shape(in_shape, kernel_size, stride, padding, dilation)


def feature_map_shape(in_shape, out_channels, kernel_size, stride=1, padding=0, dilation=1):
    n, _, *spatial = in_shape
    return (n, out_channels) + conv_output_shape(spatial, kernel_size, stride, padding, dilation)
