import numpy as np


def test_several_channels_and_filters(answer, reference, draw, expect):
    x, weight = draw.normal(3, 5, 8), draw.normal(2, 3, 2, 3)
    expect(answer.conv2d_layer(x, weight)).close_to(reference.conv2d_layer(x, weight))


def test_one_bias_per_filter(answer, reference, draw, expect):
    x, weight = draw.normal(2, 4, 6), draw.normal(3, 2, 3, 2)
    bias = draw.permutation(3) + draw.uniform(3, low=0.5, high=1.0)
    expect(answer.conv2d_layer(x, weight, bias)).close_to(reference.conv2d_layer(x, weight, bias))


def test_padding_on_both_sides(answer, reference, draw, expect):
    x, weight = draw.normal(2, 3, 5), draw.normal(2, 2, 3, 2)
    expect(answer.conv2d_layer(x, weight, padding=2)).close_to(reference.conv2d_layer(x, weight, padding=2))


def test_stride(answer, reference, draw, expect):
    x, weight = draw.normal(2, 6, 11), draw.normal(2, 2, 2, 3)
    for stride in (2, 3):
        expect(answer.conv2d_layer(x, weight, stride=stride)).close_to(
            reference.conv2d_layer(x, weight, stride=stride)
        )
    x = draw.normal(2, 11, 6)
    expect(answer.conv2d_layer(x, weight, stride=2, padding=1)).close_to(
        reference.conv2d_layer(x, weight, stride=2, padding=1)
    )


def test_relu_comes_after_the_bias(answer, reference, draw, expect):
    x, weight = draw.normal(3, 4, 7), draw.normal(2, 3, 2, 3)
    bias = draw.choice([-1.0, 1.0]) * np.array([1.0, -1.0]) * draw.uniform(2, low=0.5, high=1.5)
    expect(answer.conv2d_layer(x, weight, bias, relu=True)).close_to(
        reference.conv2d_layer(x, weight, bias, relu=True)
    )


def test_inputs_are_not_changed(answer, draw, expect):
    x, weight, bias = draw.normal(2, 4, 5), draw.normal(2, 2, 3, 2), draw.normal(2)
    expect(answer.conv2d_layer(x, weight, bias, relu=True)).leaves_inputs_alone()


def small_cases(draw):
    def whole(low, high, *shape):
        return np.asarray(draw.integers(low, high, *shape), dtype=float)

    yield "conv2d_layer", (whole(1, 4, 1, 2, 2), whole(1, 4, 1, 1, 2, 2)), {}
    yield "conv2d_layer", (whole(1, 4, 2, 2, 2), whole(1, 4, 1, 2, 2, 2)), {}
    yield "conv2d_layer", (whole(1, 4, 1, 2, 3), whole(1, 4, 1, 1, 1, 2)), {}
    image, two_filters, two_biases = whole(1, 4, 1, 2, 2), whole(1, 4, 2, 1, 2, 2), [10.0, 20.0]
    yield "conv2d_layer", (image, two_filters, np.array(two_biases)), {}
    volume, one_filter = whole(1, 4, 2, 2, 2), whole(1, 4, 1, 2, 2, 2)
    yield "conv2d_layer", (volume, one_filter, np.array([10.0])), {}
    yield "conv2d_layer", (whole(1, 4, 1, 1, 2), whole(1, 4, 1, 1, 1, 2)), {"padding": 1}
    yield "conv2d_layer", (whole(1, 4, 1, 3, 4), whole(1, 4, 1, 1, 1, 2)), {"stride": 2}
    image, negative = whole(1, 4, 1, 1, 3), whole(-4, 0, 1, 1, 1, 2)
    yield "conv2d_layer", (image, negative), {}
    yield "conv2d_layer", (image, negative), {"relu": True}
    volume, signed = whole(1, 5, 2, 2, 4), np.array([[[[3.0, -1.0]], [[-2.0, 1.0]]]])
    yield "conv2d_layer", (volume, signed, np.array([-2.0])), {"relu": True}
    volume, weight = whole(-4, 4, 2, 3, 5), whole(-4, 4, 2, 2, 2, 3)
    options = {"stride": 2, "padding": 1, "relu": True}
    yield "conv2d_layer", (volume, weight, np.array([5.0, -5.0])), options
