def test_one_pixel_gives_the_kernel(answer, reference, draw, expect):
    x, kernel = draw.normal(1, 1), draw.normal(3, 4)
    expected = reference.conv_transpose2d(x, kernel, stride=2)
    expect(answer.conv_transpose2d(x, kernel, stride=2)).close_to(expected)


def test_rectangles_and_default_options(answer, reference, draw, expect):
    x, kernel = draw.normal(4, 6), draw.normal(3, 2)
    expected = reference.conv_transpose2d(x, kernel)
    expect(answer.conv_transpose2d(x, kernel)).close_to(expected)


def test_overlaps_with_stride_2(answer, reference, draw, expect):
    x, kernel = draw.normal(5, 3), draw.normal(3, 4)
    expected = reference.conv_transpose2d(x, kernel, stride=2)
    expect(answer.conv_transpose2d(x, kernel, stride=2)).close_to(expected)


def test_gaps_between_stamps(answer, reference, draw, expect):
    x, kernel = draw.normal(2, 4), draw.normal(2, 1)
    expected = reference.conv_transpose2d(x, kernel, stride=3)
    expect(answer.conv_transpose2d(x, kernel, stride=3)).close_to(expected)


def test_padding_removes_the_border(answer, reference, draw, expect):
    x, kernel = draw.normal(3, 5), draw.normal(4, 5)
    for padding in (1, 2):
        options = {"stride": 2, "padding": padding}
        expected = reference.conv_transpose2d(x, kernel, **options)
        expect(answer.conv_transpose2d(x, kernel, **options)).close_to(expected)


def test_integers_and_real_values(answer, reference, draw, expect):
    for x, kernel in (
        (draw.integers(1, 6, 3, 4), draw.normal(2, 3)),
        (draw.normal(4, 2), draw.integers(1, 6, 3, 2)),
    ):
        expected = reference.conv_transpose2d(x, kernel)
        expect(answer.conv_transpose2d(x, kernel)).close_to(expected)


def test_inputs_are_not_changed(answer, reference, draw, expect):
    x, kernel = draw.normal(3, 2), draw.normal(2, 2)
    expected = reference.conv_transpose2d(x, kernel)
    expect(answer.conv_transpose2d(x, kernel)).leaves_inputs_alone().close_to(expected)
