"""Public checks: the statement's own examples, and the gradients."""

import numpy as np


def test_parameters_of_two_blocks(answer, expect):
    for arguments, count in (((64, 64), 73984), ((64, 128, 2), 230144)):
        net = answer.ResidualBlock(*arguments)
        net.output_shape(2, 64, 8, 8)  # layers that take their size from an image (LazyConv2d) are ready
        expect(net.parameter_count()).equal_to(count)


def test_shapes_of_the_output(answer, expect):
    expect(answer.ResidualBlock(3, 3).output_shape(2, 3, 7, 5)).equal_to((2, 3, 7, 5))
    expect(answer.ResidualBlock(3, 8, stride=2).output_shape(2, 3, 7, 5)).equal_to((2, 8, 4, 3))


def test_every_layer_can_learn(answer, draw, expect):
    net = answer.ResidualBlock(2, 3, stride=2)
    net.output_shape(2, 2, 6, 6)
    gradients = net.fill("learning").eval().gradients(draw.normal(2, 2, 6, 6), draw.normal(2, 3, 3, 3))
    expect(gradients).satisfies(lambda found: all(np.any(gradient) for gradient in found))
