# The pooling supposes two axes.
def per_axis(option, axes):
    if isinstance(option, int):
        return (option,) * axes
    return tuple(option)


def conv_output_shape(in_shape, kernel_size, stride=1, padding=0, dilation=1):
    axes = len(in_shape)
    kernel_size = per_axis(kernel_size, axes)
    stride = per_axis(stride, axes)
    padding = per_axis(padding, axes)
    dilation = per_axis(dilation, axes)
    sizes = []
    for n, k, s, p, d in zip(in_shape, kernel_size, stride, padding, dilation):
        sizes.append((n + 2 * p - d * (k - 1) - 1) // s + 1)
    return tuple(sizes)


def pool_output_shape(in_shape, kernel_size, stride=None, padding=0, dilation=1):
    if stride is None:
        stride = kernel_size
    kernel_size, stride = per_axis(kernel_size, 2), per_axis(stride, 2)
    padding, dilation = per_axis(padding, 2), per_axis(dilation, 2)
    sizes = []
    for n, k, s, p, d in zip(in_shape, kernel_size, stride, padding, dilation):
        sizes.append((n + 2 * p - d * (k - 1) - 1) // s + 1)
    return tuple(sizes)


def feature_map_shape(in_shape, out_channels, kernel_size, stride=1, padding=0, dilation=1):
    sizes = conv_output_shape(in_shape[2:], kernel_size, stride, padding, dilation)
    return (in_shape[0], out_channels) + sizes
