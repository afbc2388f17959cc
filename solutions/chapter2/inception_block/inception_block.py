def _convolution(side, inputs, outputs, bias):
    weights = side**2 * inputs * outputs
    return weights + outputs if bias else weights


def naive_block(in_channels, ones, threes, fives, bias=True):
    parameters = _convolution(1, in_channels, ones, bias)
    parameters += _convolution(3, in_channels, threes, bias)
    parameters += _convolution(5, in_channels, fives, bias)
    return parameters, ones + threes + fives + in_channels


def reduced_block(in_channels, ones, threes, fives, pooled, bias=True):
    parameters = _convolution(1, in_channels, ones, bias)
    for side, (reduced, filters) in ((3, threes), (5, fives)):
        parameters += _convolution(1, in_channels, reduced, bias)
        parameters += _convolution(side, reduced, filters, bias)
    parameters += _convolution(1, in_channels, pooled, bias)
    return parameters, ones + threes[1] + fives[1] + pooled


def parameters_saved(in_channels, ones, threes, fives, pooled, bias=True):
    naive, _ = naive_block(in_channels, ones, threes[1], fives[1], bias)
    reduced, _ = reduced_block(in_channels, ones, threes, fives, pooled, bias)
    return naive - reduced
