import math


def positions(n, k, s, p, d):
    return range(-p, n + p - d * (k - 1), s)


def spread(option, axes):
    return [option] * axes if not hasattr(option, "__len__") else list(option)


def conv_output_shape(in_shape, kernel_size, stride=1, padding=0, dilation=1):
    axes = len(in_shape)
    options = [spread(o, axes) for o in (kernel_size, stride, padding, dilation)]
    return tuple(len(positions(n, *per_axis)) for n, *per_axis in zip(in_shape, *options))


def pool_output_shape(in_shape, kernel_size, stride=None, padding=0, dilation=1):
    axes = len(in_shape)
    k, p, d = (spread(o, axes) for o in (kernel_size, padding, dilation))
    s = k if stride is None else spread(stride, axes)
    return [math.floor((in_shape[a] + 2 * p[a] - d[a] * (k[a] - 1) - 1) / s[a]) + 1 for a in range(axes)]


def feature_map_shape(in_shape, out_channels, kernel_size, stride=1, padding=0, dilation=1):
    batch, _channels = in_shape[:2]
    return (batch, out_channels, *conv_output_shape(in_shape[2:], kernel_size, stride, padding, dilation))
