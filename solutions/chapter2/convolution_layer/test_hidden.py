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
