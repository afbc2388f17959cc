"""What each question draws, its answer, and what known mistakes answer instead."""

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view


def _side(side, kernel, stride=1, padding=0, dilation=1):
    return (side + 2 * padding - dilation * (kernel - 1) - 1) // stride + 1


def _windows(image, kernel, stride=1):
    return sliding_window_view(image, (kernel, kernel))[::stride, ::stride]


def _correlate(image, kernel):
    return (_windows(image, len(kernel)) * kernel).sum(axis=(2, 3))


def _max_pool(image, window, stride, before=0, after=0, border=-np.inf):
    padded = np.pad(image.astype(float), (before, after), constant_values=border)
    return _windows(padded, window, stride).max(axis=(2, 3)).astype(int)


def _apart(answer, mistakes):
    """The mistakes whose answers are their own: small sizes often coincide."""
    kept, seen = {}, {answer}
    for name, value in mistakes.items():
        if value not in seen:
            kept[name] = value
            seen.add(value)
    return kept


def _grouped(number):
    """A large number in groups of three digits."""
    return f"{number:,}".replace(",", " ")


# --- sizes ----------------------------------------------------------------------------------------
def output_side(pick):
    stride, padding, kernel = pick("stride", 2, 3), pick("padding", 1, 2), pick("kernel", 3, 5, 7)
    side = pick.size("side", 20, 64)
    free = side + 2 * padding - kernel
    answer = free // stride + 1
    mistakes = {
        "ignores_the_stride": free + 1,
        "divides_by_the_stride": side // stride,
        "forgets_the_padding": _side(side, kernel, stride),
        "forgets_the_first_window": free // stride,
        "counts_the_incomplete_window": free // stride + 2,
    }
    kept = _apart(answer, mistakes)
    pick.require(free % stride and len(kept) >= 3)
    return {"side": side, "kernel": kernel, "stride": stride, "padding": padding}, answer, kept


def convolution_shape(pick):
    batch, inputs, outputs = pick("batch", 4, 8, 16, 32), pick("inputs", 1, 3), pick("outputs", 6, 12, 24, 64)
    kernel = pick("kernel", 3, 5, 7)
    height, width = (2 * pick.size(name, 10, 40) for name in ("height", "width"))
    pick.require(height != width)
    padding = kernel // 2
    rows, columns = (_side(n, kernel, 2, padding) for n in (height, width))
    return (
        {"batch": batch, "inputs": inputs, "outputs": outputs, "height": height, "width": width}
        | {"kernel": kernel, "padding": padding},
        (batch, outputs, rows, columns),
        {
            "ignores_the_stride": (batch, outputs, height, width),
            "forgets_the_padding": (batch, outputs, _side(height, kernel, 2), _side(width, kernel, 2)),
            "keeps_the_input_channels": (batch, inputs, rows, columns),
            "forgets_the_batch": (outputs, rows, columns),
            "puts_the_channels_last": (batch, rows, columns, outputs),
        },
    )


def dilated_side(pick):
    kernel, dilation, side = pick("kernel", 3, 5), pick("dilation", 3, 4, 6), pick.size("side", 32, 64)
    return (
        {"side": side, "kernel": kernel, "dilation": dilation},
        _side(side, kernel, dilation=dilation),
        {
            "ignores_the_dilation": _side(side, kernel),
            "dilation_multiplies_the_side": _side(side, kernel * dilation),
            "dilation_opens_a_single_gap": _side(side, kernel + dilation - 1),
            "forgets_the_last_coefficient": _side(side, (kernel - 1) * dilation),
        },
    )


def pooling_stride(pick):
    window, stride, out = pick("window", 2, 3, 4, 5), pick("stride", 2, 3, 4), pick.size("out", 6, 14)
    side = window + stride * (out - 1)
    return (
        {"side": side, "window": window, "out": out},
        stride,
        {"stride_is_the_window": window, "subtracts_the_sides": side - out},
    )


def padded_zeros(pick):
    padding, height, width = pick("padding", 1, 2), pick.size("height", 6, 12), pick.size("width", 6, 12)
    pick.require(height != width)
    border = 2 * padding * (height + width)
    return (
        {"height": height, "width": width, "padding": padding},
        border + 4 * padding**2,
        {
            "forgets_the_corners": border,
            "pads_one_side_only": padding * (height + width) + padding**2,
            "pads_one_axis_only": 2 * padding * width,
            "counts_every_pixel": (height + 2 * padding) * (width + 2 * padding),
        },
    )


def network_shape(pick):
    batch, first, last = pick("batch", 2, 5, 8), pick("first", 6, 8, 10), pick("last", 12, 16, 20)
    side = 2 * pick("half", 14, 16, 18, 20, 24)
    after = side // 2 - 4
    return (
        {"batch": batch, "side": side, "first": first, "last": last},
        (batch, last, after // 2, after // 2),
        {
            "skips_the_poolings": (batch, last, side - 4, side - 4),
            "pads_both_convolutions": (batch, last, side // 4, side // 4),
            "forgets_the_padding": (batch, last, (side // 2 - 5) // 2, (side // 2 - 5) // 2),
            "keeps_the_first_maps": (batch, first, after // 2, after // 2),
            "forgets_the_batch": (last, after // 2, after // 2),
            "puts_the_channels_last": (batch, after // 2, after // 2, last),
        },
    )


# --- convolutions ---------------------------------------------------------------------------------
def _binary(draw, side, ones):
    cells = np.zeros(side * side, int)
    cells[draw.permutation(side * side)[:ones]] = 1
    return cells.reshape(side, side)


def handout_convolution(pick):
    image = pick.made(lambda draw: _binary(draw, 5, 15))
    kernel = pick.made(lambda draw: _binary(draw, 3, 5))
    pick.require((kernel != kernel[::-1, ::-1]).any() and (kernel != kernel.T).any())
    out = _correlate(image, kernel)
    return (
        {"image": image, "kernel": kernel},
        out,
        {
            "flips_the_kernel": _correlate(image, kernel[::-1, ::-1]),
            "transposes_the_kernel": _correlate(image, kernel.T),
            "averages_the_products": (out / 9).round(3),
            "divides_by_the_kernel_sum": out / 5,
            "always_pads_by_one": _correlate(np.pad(image, 1), kernel),
            "stops_one_step_early": out[:2, :2],
        },
    )


def convolution_at_one_position(pick):
    row, column = pick("position", (1, 2), (2, 1))
    image = pick.made(lambda draw: draw.integers(0, 6, 5, 5))
    kernel = pick.made(lambda draw: draw.permutation(9).reshape(3, 3))
    kernel = np.array([0, 0, 0, 1, 1, 2, -1, -1, -2])[kernel]
    out, flipped = _correlate(image, kernel), _correlate(image, kernel[::-1, ::-1])
    return (
        {"image": image, "kernel": kernel, "row": row, "column": column},
        out[row, column],
        {
            "flips_the_kernel": flipped[row, column],
            "transposes_the_kernel": _correlate(image, kernel.T)[row, column],
            "centres_the_window": out[row - 1, column - 1],
            "exchanges_row_and_column": out[column, row],
        },
        np.count_nonzero(kernel),
    )


def convolution_of_two_channels(pick):
    channels = pick.made(lambda draw: draw.integers(0, 6, 2, 3, 3))
    slices = pick.made(lambda draw: np.stack([draw.permutation(9), draw.permutation(9)]).reshape(2, 3, 3))
    slices = np.array([0, 0, 0, 0, 1, 1, 2, 3, -1])[slices]
    bias = pick("bias", -4, -3, 3, 4)
    products = channels * slices
    total = products.sum()
    return (
        {"one": channels[0], "two": channels[1], "first": slices[0], "second": slices[1], "bias": bias},
        total + bias,
        {
            "forgets_the_bias": total,
            "bias_once_per_channel": total + 2 * bias,
            "first_slice_for_all_channels": (channels * slices[0]).sum() + bias,
            "first_channel_only": products[0].sum() + bias,
            "flips_the_kernel": (channels * slices[:, ::-1, ::-1]).sum() + bias,
        },
    )


IMAGE_ROWS = np.array([[1, 1, 1, 1, 1, 1, 1, 1], [0, 1, 1, 1, 1, 1, 1, 0], [0, 0, 1, 1, 1, 1, 0, 0]])
POOLED = np.array([[[8, 9, 9, 9], [6, 9, 9, 8]], [[0, 0, 1, 3], [0, 0, 2, 2]], [[2, 2, 1, 2], [2, 3, 3, 2]]])
LEFT_MINUS_RIGHT = np.array([[1, 0, -1]] * 3)
TOP_MINUS_BOTTOM = LEFT_MINUS_RIGHT.T
WEIGHTS = np.array([[1, 1, -1, -1, 0, 0, 0, 0], [0, 0, 1, 1, 1, 1, 0, 0], [0, 0, 0, 0, -1, -1, 1, 1]])
BIASES = np.array([0, 5, 3])


def translation(pick):
    row, column = pick.size("row", 20, 40), pick.size("column", 20, 40)
    down, right = pick("down", 2, 4, 6, 8), pick("right", 2, 4, 6, 8)
    pick.require(row != column and down != right)
    return (
        {"row": row, "column": column, "down": down, "right": right},
        [row + down // 2, column + right // 2],
        {
            "believes_in_invariance": [row, column],
            "ignores_the_stride": [row + down, column + right],
            "multiplies_by_the_stride": [row + 2 * down, column + 2 * right],
            "exchanges_the_axes": [row + right // 2, column + down // 2],
            "moves_the_other_way": [row - down // 2, column - right // 2],
        },
    )


def toy_first_layer(pick):
    raw = _correlate(np.pad(IMAGE_ROWS, ((0, 0), (1, 1))), LEFT_MINUS_RIGHT)[0]
    return (
        {"image": IMAGE_ROWS, "kernel": LEFT_MINUS_RIGHT},
        np.maximum(raw, 0),
        {
            "copies_the_slide": [0, 0, 0, 0, 0, 0, 1, 2],
            "flips_the_kernel": np.maximum(-raw, 0),
            "forgets_the_relu": raw,
            "forgets_the_padding": np.maximum(raw, 0)[1:-1],
            "relu_as_absolute_value": abs(raw),
        },
    )


def toy_second_layer(pick):
    kept = np.array([np.convolve(one[0], [1, 1, 1], "same") for one in POOLED])
    values = {"one": POOLED[0], "two": POOLED[1], "three": POOLED[2], "kernel": TOP_MINUS_BOTTOM}
    return (
        values,
        kept.sum(axis=0),
        {
            "copies_the_slide": [20, 31, 35, 25],
            "averages_the_maps": (kept.mean(axis=0)).round(3),
            "uses_the_first_map_only": kept[0],
            "flips_the_filters": [0, 0, 0, 0],
            "convolves_without_padding": kept.sum(axis=0)[1:-1],
        },
    )


# --- poolings -------------------------------------------------------------------------------------
def _blocks(image):
    return image.reshape(2, 2, 2, 2).swapaxes(1, 2).reshape(2, 2, 4)


def max_pooling(pick):
    image = pick.made(lambda draw: draw.integers(1, 10, 4, 4))
    windows = _blocks(image)
    pick.require((windows.max(axis=2) != windows.min(axis=2)).all())
    return (
        {"image": image},
        windows.max(axis=2),
        {
            "averages": windows.mean(axis=2),
            "takes_the_minimum": windows.min(axis=2),
            "reshapes_the_wrong_axes": image.reshape(2, 2, 4).max(axis=2),
            "ignores_the_stride": _max_pool(image, 2, 1),
        },
    )


def average_pooling(pick):
    image = pick.made(lambda draw: draw.integers(1, 10, 4, 4))
    windows = _blocks(image)
    sums = windows.sum(axis=2)
    pick.require(np.count_nonzero(sums % 4) == 3)
    return (
        {"image": image},
        sums / 4,
        {
            "truncates_the_average": sums // 4,
            "sums_instead_of_averaging": sums,
            "takes_the_maximum": windows.max(axis=2),
        },
        np.count_nonzero(sums % 4),
    )


def overlapping_pooling(pick):
    image = pick.made(lambda draw: draw.integers(-9, 6, 6, 6))
    return (
        {"image": image},
        _max_pool(image, 3, 2, 1, 1),
        {
            "pads_after_only": _max_pool(image, 3, 2, 0, 1),
            "ignores_the_padding": _max_pool(image, 3, 2),
            "pools_two_by_two": _max_pool(image, 2, 2),
            "stride_is_the_window": _max_pool(image, 3, 3, 1, 1),
            "pads_the_maximum_with_zeros": _max_pool(image, 3, 2, 1, 1, 0),
        },
    )


def toy_second_pooling(pick):
    maps = pick.made(lambda draw: draw.integers(10, 40, 2, 4, 4))
    stacked = np.concatenate([_max_pool(one, 3, 2, 1, 1) for one in maps])
    return (
        {"one": maps[0], "two": maps[1]},
        stacked,
        {
            "copies_the_slide": [[0, 0], [31, 35]],
            "gives_the_last_map_only": stacked[2:],
            "pads_after_only": np.concatenate([_max_pool(one, 3, 2, 0, 1) for one in maps]),
            "pools_without_padding": np.concatenate([_max_pool(one, 3, 2) for one in maps]),
        },
    )


# --- from maps to logits --------------------------------------------------------------------------
def toy_flatten(pick):
    maps = pick.made(lambda draw: 10 + draw.permutation(80)[:8].reshape(2, 2, 2))
    return (
        {"one": maps[0], "two": maps[1]},
        maps.ravel(),
        {
            "flattens_column_by_column": maps.swapaxes(1, 2).ravel(),
            "flattens_channels_last": maps.transpose(1, 2, 0).ravel(),
        },
    )


def adaptive_inputs(pick):
    batch, maps, out = pick("batch", 4, 8, 16), pick("maps", 10, 20, 32, 64), pick("out", 2, 3)
    side = out * pick("ratio", 4, 5, 7)
    return (
        {"batch": batch, "maps": maps, "side": side, "out": out},
        maps * out**2,
        {
            "reads_the_whole_maps": maps * side**2,
            "divides_the_side": maps * (side // out) ** 2,
            "one_value_per_map": maps,
            "flattens_the_whole_batch": batch * maps * out**2,
        },
    )


def toy_neuron(pick):
    maps, side = pick("maps", 2, 3, 4, 6, 8), pick("side", 2, 3, 4)
    inputs = maps * side * side
    return (
        {"maps": maps, "side": side},
        inputs + 1,
        {
            "forgets_the_bias": inputs,
            "reads_the_printed_table": inputs + 2,
            "one_weight_per_map": maps + 1,
            "one_bias_per_map": inputs + maps,
        },
    )


def toy_logits(pick):
    def dense(vector):
        return WEIGHTS @ vector + BIASES

    maps = pick.made(lambda draw: draw.integers(1, 10, 2, 2, 2))
    flat = maps.ravel()
    pick.require((dense(flat) < 0).any())
    return (
        {"one": maps[0], "two": maps[1], "weights": WEIGHTS, "biases": BIASES},
        dense(flat),
        {
            "copies_the_slide": [-68, 104, 7],
            "flattens_column_by_column": dense(maps.swapaxes(1, 2).ravel()),
            "flattens_channels_last": dense(maps.transpose(1, 2, 0).ravel()),
            "forgets_the_biases": WEIGHTS @ flat,
            "relu_on_the_logits": np.maximum(dense(flat), 0),
        },
    )


# --- parameters -----------------------------------------------------------------------------------
def toy_parameters(pick):
    first, second, classes = pick("first", 3, 4, 5), pick("second", 2, 4, 6), pick("classes", 3, 4, 5, 6)
    convolutions, dense = 9 * first + 9 * first * second, 4 * second * classes
    return (
        {"first": first, "second": second, "classes": classes},
        convolutions + dense + classes,
        {
            "always_counts_the_biases": convolutions + first + second + dense + classes,
            "forgets_the_biases": convolutions + dense,
            "counts_flat_filters": 9 * first + 9 * second + dense + classes,
            "one_input_per_map": convolutions + second * classes + classes,
        },
    )


def lenet_first_layer(pick):
    filters, kernel, out = pick("filters", 4, 6, 8, 10), pick("kernel", 3, 5), pick("out", 20, 24, 28, 30)
    count = filters * (kernel**2 + 1)
    return (
        {"filters": filters, "kernel": kernel, "side": out + kernel - 1, "out": out},
        count,
        {
            "never_counts_the_biases": filters * kernel**2,
            "counts_a_single_filter": kernel**2 + 1,
            "counts_connections": count * out**2,
            "counts_one_bias_per_pixel": filters * (kernel**2 + out**2),
        },
    )


def convolution_parameters(pick):
    inputs, outputs = pick("inputs", 6, 8, 10, 20), pick("outputs", 12, 16, 24, 30)
    kernel = pick("kernel", 3, 5)
    area = kernel**2
    return (
        {"inputs": inputs, "outputs": outputs, "kernel": kernel},
        outputs * (inputs * area + 1),
        {
            "forgets_the_input_channels": outputs * (area + 1),
            "counts_a_single_filter": inputs * area + 1,
            "never_counts_the_biases": outputs * inputs * area,
            "one_bias_per_slice": outputs * inputs * (area + 1),
            "exchanges_the_channels": inputs * (outputs * area + 1),
        },
    )


def kernels_shown(pick):
    filters, kernel = pick("filters", 16, 32, 48, 64, 96), pick("kernel", 5, 7, 11)
    weights = 3 * filters * kernel**2
    return (
        {"filters": filters, "kernel": kernel},
        weights,
        {
            "counts_what_is_shown": filters * kernel**2,
            "counts_a_single_filter": 3 * kernel**2,
            "counts_one_side_of_the_kernel": 3 * filters * kernel,
            "always_counts_the_biases": weights + filters,
        },
    )


def signal_weights(pick):
    inputs, outputs, kernel = pick("inputs", 2, 3, 4), pick("outputs", 8, 16, 20, 32), pick("kernel", 5, 7, 9)
    return (
        {"inputs": inputs, "outputs": outputs, "kernel": kernel},
        outputs * inputs * kernel,
        {
            "forgets_the_input_channels": outputs * kernel,
            "always_counts_the_biases": outputs * (inputs * kernel + 1),
            "counts_a_single_filter": inputs * kernel,
            "always_squares_the_kernel": outputs * inputs * kernel**2,
        },
    )


def signal_shape(pick):
    return (
        {},
        (8, 16, 2551),
        {
            "copies_the_slide": (8, 16, 2501),
            "forgets_the_first_window": (8, 16, 2550),
            "ignores_the_stride": (8, 16, 10201),
            "keeps_the_input_channels": (8, 2, 2551),
            "forgets_the_batch": (16, 2551),
        },
    )


def activations_memory(pick):
    batch, filters, depth = pick("batch", 4, 8, 16, 32), pick("filters", 8, 16, 32), pick("depth", 32, 64)
    side = pick("side", 64, 128)
    count = filters * depth * side**2
    return (
        {"batch": batch, "filters": filters, "depth": depth, "side": side},
        4 * batch * count // 2**20,
        {
            "counts_values_for_bytes": batch * count // 2**20,
            "counts_bits": 32 * batch * count // 2**20,
            "forgets_the_batch": 4 * count // 2**20,
            "forgets_the_filters": 4 * batch * depth * side**2 // 2**20,
        },
    )


def dense_parameters(pick):
    side, neurons = pick("side", 10, 20, 30, 50, 100), pick("neurons", 10, 20, 40, 100)
    pixels = 3 * side**2
    return (
        {"side": side, "neurons": neurons},
        (pixels + 1) * neurons,
        {
            "forgets_the_input_channels": (side**2 + 1) * neurons,
            "forgets_the_biases": pixels * neurons,
            "one_bias_per_input": pixels * neurons + pixels,
            "one_bias_for_the_layer": pixels * neurons + 1,
        },
    )


def multiplications(pick):
    inputs, outputs, out = pick("inputs", 2, 4, 5), pick("outputs", 10, 20, 30), pick("out", 10, 20, 30)
    kernel = pick("kernel", 3, 5)
    weights = inputs * outputs * kernel**2
    side = out + kernel - 1
    return (
        {"inputs": inputs, "outputs": outputs, "side": side, "kernel": kernel},
        weights * out**2,
        {
            "counts_each_weight_once": weights,
            "counts_flat_filters": outputs * kernel**2 * out**2,
            "counts_the_input_pixels": weights * side**2,
            "counts_one_row": weights * out,
        },
    )


def partial_connections(pick):
    readers = {3: pick("three", 4, 6, 8), 4: pick("four", 5, 7, 9), 6: pick("six", 1, 2)}
    kernel = pick("kernel", 3, 5)
    area, filters = kernel**2, sum(readers.values())
    slices = sum(maps * count for maps, count in readers.items())
    return (
        {"three": readers[3], "four": readers[4], "six": readers[6], "kernel": kernel},
        slices * area + filters,
        {
            "reads_every_map": filters * (6 * area + 1),
            "never_counts_the_biases": slices * area,
            "one_bias_per_slice": slices * (area + 1),
            "counts_flat_filters": filters * (area + 1),
        },
    )


def learnt_pooling(pick):
    window = pick.made(lambda draw: 2 * draw.permutation(9)[:4] + 2)
    weight, bias = pick("weight", 0.5, 1.5), pick("bias", -3, -1, 2, 4)
    pick.require(sum(window) % 4)
    old, new = weight * sum(window) + bias, max(window)
    pick.require(old != new)
    return (
        {"window": tuple(window.tolist()), "weight": weight, "bias": bias},
        float(old - new),
        {
            "mean_for_sum": weight * sum(window) / 4 + bias - new,
            "forgets_the_bias": old - bias - new,
            "gives_the_old_pooling": float(old),
            "the_other_sign": float(new - old),
        },
    )


def lenet_regression(pick):
    outputs = pick.size("outputs", 1, 20)
    pick.require(outputs != 10)
    return (
        {"outputs": outputs},
        61706 - 850 + 85 * outputs,
        {
            "forgets_the_new_biases": 61706 - 850 + 84 * outputs,
            "keeps_the_old_outputs": 61706 + 85 * outputs,
            "keeps_the_old_biases": 61706 - 840 + 84 * outputs,
            "stacks_on_the_old_outputs": 61706 + 11 * outputs,
        },
    )


def vgg_block(pick):
    inputs, growth = pick("inputs", 10, 16, 20, 30, 32, 40, 50), pick("growth", 2, 4)
    outputs = growth * inputs
    first, second = 9 * inputs * outputs + outputs, 9 * outputs**2 + outputs
    return (
        {"inputs": inputs, "outputs": outputs},
        first + second,
        {
            "counts_flat_filters": 2 * 10 * outputs,
            "forgets_the_biases": first + second - 2 * outputs,
            "two_equal_convolutions": 2 * first,
            "counts_the_first_only": first,
        },
    )


def vgg_total(pick):
    dense = 512 * 49 * 4096 + 4096 * 4096 + 4096 * 1000
    biases = 4096 + 4096 + 1000
    convolutions = 14_714_688
    total = convolutions + dense + biases
    return (
        {},
        total,
        {
            "rounds_the_total": 138_000_000,
            "forgets_the_dense_biases": convolutions + dense,
            "counts_the_dense_layers_only": dense + biases,
            "forgets_the_last_pooling": total + 3 * 512 * 49 * 4096,
        },
    )


# --- deep networks --------------------------------------------------------------------------------
def stacked_field(pick):
    few, small = pick("few", 2, 3, 4), pick("small", 3, 5)
    many, large = pick("many", 2, 3, 4), pick("large", 7, 9)
    pick.require(few != many)
    grown = few * (small - 1) + many * (large - 1)
    return (
        {"few": few, "small": small, "many": many, "large": large},
        grown + 1,
        {
            "one_pixel_per_layer": few + many + 1,
            "last_kernel_only": large,
            "sums_the_kernels": few * small + many * large,
            "starts_from_zero": grown,
            "widens_on_one_side": grown // 2 + 1,
        },
    )


def strided_field(pick):
    first, last, stride = pick("first", 3, 5, 7), pick("last", 3, 5), pick("stride", 2, 3)
    window = pick("window", 2, 3)
    field = first + stride * (window - 1) + 2 * stride * (last - 1)
    return (
        {"first": first, "stride": stride, "window": window, "last": last},
        field,
        {
            "ignores_the_strides": first + window - 1 + last - 1,
            "returns_the_spacing": 2 * stride,
            "last_kernel_only": last,
            "forgets_the_earlier_strides": first + stride * (window - 1) + 2 * (last - 1),
            "skips_the_pooling_window": first + 2 * stride * (last - 1),
        },
    )


def stacked_weights(pick):
    depth, channels = pick("depth", 2, 3), pick("channels", 10, 20, 30, 40, 50, 100)
    side = 2 * depth + 1
    return (
        {"depth": depth, "side": side, "channels": channels},
        (side**2 - 9 * depth) * channels**2,
        {
            "counts_a_single_layer": (side**2 - 9) * channels**2,
            "counts_flat_filters": (side**2 - 9 * depth) * channels,
            "forgets_the_channels": side**2 - 9 * depth,
        },
    )


def one_by_one(pick):
    inputs, middle, outputs = (
        pick("inputs", 100, 200, 400),
        pick("middle", 10, 20, 25),
        pick("outputs", 30, 40, 50),
    )
    kernel = pick("kernel", 3, 5)
    weights = inputs * middle + middle * outputs * kernel**2
    return (
        {"inputs": inputs, "middle": middle, "outputs": outputs, "kernel": kernel},
        weights,
        {
            "forgets_the_reduction": inputs * outputs * kernel**2,
            "counts_the_large_filters_only": middle * outputs * kernel**2,
            "counts_flat_filters": middle + outputs * kernel**2,
            "reads_the_input_twice": inputs * middle + inputs * outputs * kernel**2,
        },
    )


def concatenation(pick):
    batch, side = pick("batch", 4, 8, 16), pick("side", 14, 28, 32)
    branches = [pick(name, *levels) for name, *levels in (("a", 48, 64), ("b", 96, 128), ("c", 16, 32))]
    total = sum(branches)
    return (
        {"batch": batch, "side": side, "a": branches[0], "b": branches[1], "c": branches[2]},
        (batch, total, side, side),
        {
            "adds_the_branches": (batch, max(branches), side, side),
            "stacks_the_rows": (batch, branches[0], 3 * side, side),
            "puts_the_channels_last": (batch, side, side, total),
            "forgets_the_batch": (total, side, side),
        },
    )


def residual(pick):
    x = pick.made(lambda draw: draw.permutation(8)[:4] + 1) * np.array([1, -1, 1, -1])
    f = pick.made(lambda draw: draw.permutation(8)[:4] + 1) * np.array([-1, 1, 1, -1])
    pick.require(x[0] + f[0] > 0 and x[1] + f[1] < 0)
    return (
        {"x": x, "f": f},
        np.maximum(x + f, 0),
        {
            "forgets_the_skip": np.maximum(f, 0),
            "forgets_the_relu": x + f,
            "subtracts_the_input": np.maximum(f - x, 0),
            "multiplies": np.maximum(x * f, 0),
            "relu_before_the_sum": np.maximum(f, 0) + x,
        },
    )


def resnet_depth(pick):
    kind = pick("kind", 2, 3)
    blocks = [
        pick(name, *levels) for name, *levels in (("a", 2, 3), ("b", 4, 8), ("c", 6, 23, 36), ("d", 2, 3))
    ]
    inner = kind * sum(blocks)
    return (
        {"a": blocks[0], "b": blocks[1], "c": blocks[2], "d": blocks[3], "kind": kind},
        inner + 2,
        {
            "counts_the_blocks_only": inner,
            "one_layer_per_block": sum(blocks) + 2,
            "counts_the_poolings": inner + 4,
            "forgets_the_dense_layer": inner + 1,
        },
    )


def transfer(pick):
    features, classes = pick("features", 200, 400, 500, 800), pick("classes", 5, 8, 12, 15)
    hidden = pick("hidden", 20, 40, 50)
    head = features * hidden + hidden + hidden * classes + classes
    frozen = 1_000_000
    return (
        {"features": features, "hidden": hidden, "classes": classes},
        head,
        {
            "counts_the_frozen_layers": head + frozen,
            "exchanges_frozen_and_trained": frozen,
            "forgets_the_biases": features * hidden + hidden * classes,
            "counts_the_last_layer_only": hidden * classes + classes,
        },
    )


def learning_rate(pick):
    digit, power, drops = pick("digit", 1, 2, 4, 5), pick("power", 1, 2), pick("drops", 3, 4)

    def after(divisions):
        return float(f"{digit}e-{power + divisions}")

    return (
        {"start": after(0), "drops": drops},
        after(drops),
        {
            "divides_once": after(1),
            "one_drop_too_few": after(drops - 1),
            "one_drop_too_many": after(drops + 1),
        },
    )


def top_five(pick):
    first, five = pick("first", 1, 2, 3), pick("five", 5, 6, 7)

    def ranks(draw):
        close, far = draw.integers(2, 6, five - first), draw.integers(6, 15, 10 - five)
        return np.concatenate([np.ones(first, int), close, far])[draw.permutation(10)]

    drawn = pick.made(ranks)
    return (
        {"ranks": drawn},
        five / 10,
        {
            "counts_the_first_guess_only": first / 10,
            "gives_the_error": (10 - five) / 10,
            "stops_at_the_fourth": np.count_nonzero(drawn < 5) / 10,
        },
    )


def annotated_images(pick):
    per, synsets = pick("per synset", 400, 500, 600, 700, 800), pick("synsets", 12, 15, 18, 20, 24)
    share = pick("share", 4, 5, 6, 8, 9)
    images = 1000 * synsets * per
    return (
        {"images": _grouped(images), "synsets": _grouped(1000 * synsets)}
        | {"boxed": _grouped(images * share // 100)},
        np.array([per, share]),
        {
            "numbers_exchanged": np.array([share, per]),
            "share_not_in_per_cent": np.array([per, share / 100]),
            "share_without_a_box": np.array([per, 100 - share]),
            "boxes_per_synset": np.array([per * share / 100, share]),
        },
    )


def objects_of_an_image(pick):
    images, objects = pick("images", 200, 240, 280, 320, 400), pick("objects", 5, 6, 7, 8)
    types = pick("types", 40, 50, 80)
    instances = 1000 * images * objects
    return (
        {"images": _grouped(1000 * images), "instances": _grouped(instances), "types": types},
        np.array([objects, instances // types]),
        {
            "numbers_exchanged": np.array([instances // types, objects]),
            "images_per_object": np.array([1 / objects, instances // types]),
            "images_per_type": np.array([objects, 1000 * images // types]),
            "shared_among_types_and_images": np.array([objects / types, instances // types]),
        },
    )


# --- programs -------------------------------------------------------------------------------------
def prints_sides(pick):
    side, kernel = 2 * pick("half", 14, 15, 16, 17, 18, 19, 20), pick("kernel", 3, 5)
    layers = [(kernel, 1, kernel // 2), (2, 2, 0), (3, 1, 0), (3, 2, 1)]

    def sides(steps, missing=0):
        found = [side]
        for k, step, total in steps:
            found.append((found[-1] + total - k) // step + 1 - missing)
        return found[1:]

    right = [(k, stride, 2 * padding) for k, stride, padding in layers]
    return (
        {"side": side, "layers": layers},
        None,
        {
            "pads_once": sides(layers),
            "ignores_the_strides": sides([(k, 1, total) for k, _, total in right]),
            "forgets_the_first_window": sides(right, missing=1),
        },
    )


def prints_flatten(pick):
    first = pick.size("first", 1, 40)
    maps = np.arange(first, first + 8).reshape(2, 2, 2)
    return (
        {"first": first, "last": first + 8},
        None,
        {
            "keeps_the_order": maps.ravel().tolist(),
            "flattens_column_by_column": maps.swapaxes(1, 2).ravel().tolist(),
        },
    )


def prints_flip(pick):
    signal = pick.made(lambda draw: draw.integers(0, 10, 5)).tolist()
    weights = pick("weights", [2, 0, 1], [1, 0, 3], [3, 1, 0], [0, 1, 2])
    flipped, kept = (f(signal, weights, "valid").tolist() for f in (np.convolve, np.correlate))
    return (
        {"signal": signal, "weights": weights},
        None,
        {
            "flips_neither": f"{kept} {kept}",
            "flips_both": f"{flipped} {flipped}",
            "flips_the_other": f"{kept} {flipped}",
        },
    )
