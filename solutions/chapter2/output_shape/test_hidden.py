def test_padding_counts_on_both_sides(answer, reference, draw, expect):
    expect(answer.conv_output_shape((9, 9), 3, padding=1)).equal_to((9, 9))
    shape = (draw.integers(9, 20), draw.integers(20, 30))
    padding = draw.integers(1, 4)
    expect(answer.conv_output_shape(shape, 4, padding=padding)).equal_to(
        reference.conv_output_shape(shape, 4, padding=padding)
    )


def test_incomplete_window_is_dropped(answer, reference, draw, expect):
    kernel, jumps = draw.choice([5, 7]), draw.integers(3, 9)
    shape = (kernel + 3 * jumps + 1, kernel + 3 * jumps + 2)  # one, then two pixels too many
    expect(answer.conv_output_shape(shape, kernel, stride=3)).equal_to(
        reference.conv_output_shape(shape, kernel, stride=3)
    )


def test_dilation_spreads_the_kernel(answer, reference, draw, expect):
    shape = (draw.integers(25, 35), draw.integers(35, 45))
    kernel, dilation = draw.integers(3, 6), draw.integers(2, 5)
    expect(answer.conv_output_shape(shape, kernel, dilation=dilation)).equal_to(
        reference.conv_output_shape(shape, kernel, dilation=dilation)
    )


def test_one_option_per_axis(answer, reference, draw, expect):
    shape = (draw.integers(20, 30), 2 * draw.integers(16, 20) + 1)
    for options in (
        {"kernel_size": (3, 5)},
        {"kernel_size": 3, "stride": (1, 2)},
        {"kernel_size": 3, "padding": (0, 2)},
        {"kernel_size": 3, "dilation": (1, 3)},
    ):
        kernel = options.pop("kernel_size")
        expect(answer.conv_output_shape(shape, kernel, **options)).equal_to(
            reference.conv_output_shape(shape, kernel, **options)
        )


def test_one_axis_and_three_axes(answer, reference, draw, expect):
    signal = (2 * draw.integers(6, 15),)
    depth, height, width = draw.integers(2, 5), draw.integers(20, 25), draw.integers(30, 35)
    volume = (6 * depth + 5, 2 * height + 1, 2 * width + 1)  # exact with the strides below
    for shape, kernel, stride in ((signal, 4, 2), (volume, 3, 2), (volume, (2, 4, 3), (3, 1, 2))):
        expect(answer.conv_output_shape(shape, kernel, stride=stride)).equal_to(
            reference.conv_output_shape(shape, kernel, stride=stride)
        )
        expect(answer.pool_output_shape(shape, kernel, stride=stride)).equal_to(
            reference.pool_output_shape(shape, kernel, stride=stride)
        )


def test_pooling_jumps_by_its_window(answer, reference, draw, expect):
    shape = (3 * draw.integers(3, 7), 3 * draw.integers(8, 12))
    for window in (3, (3, 1)):
        expect(answer.pool_output_shape(shape, window)).equal_to(reference.pool_output_shape(shape, window))


def test_pooling_with_its_own_options(answer, reference, draw, expect):
    shape = (2 * draw.integers(7, 12), 2 * draw.integers(13, 18))
    for options in (
        {"stride": 1},
        {"stride": 2, "padding": 1},
        {"stride": (2, 1), "dilation": (1, 2)},
    ):
        expect(answer.pool_output_shape(shape, 3, **options)).equal_to(
            reference.pool_output_shape(shape, 3, **options)
        )


def test_feature_maps_with_options(answer, reference, draw, expect):
    batch, channels, filters = draw.integers(2, 6), draw.integers(6, 10), draw.integers(20, 30)
    shape = (batch, channels, draw.integers(14, 20), 2 * draw.integers(11, 15))
    options = {"stride": (1, 2), "padding": (1, 3), "dilation": (2, 1)}
    expect(answer.feature_map_shape(shape, filters, (3, 4), **options)).equal_to(
        reference.feature_map_shape(shape, filters, (3, 4), **options)
    )
