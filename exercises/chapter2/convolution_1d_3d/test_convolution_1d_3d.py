"""Public checks: the statement's own signal and the two layers of the course."""

import numpy as np

X = np.array([[1.0, 2.0, 0.0, 3.0, 1.0], [0.0, 1.0, 1.0, 0.0, 2.0]])
WEIGHT = np.array([[[1.0, 0.0, -1.0], [2.0, 1.0, 0.0]]])
BIAS = np.array([1.0])


def test_signal_by_hand(answer, expect):
    expect(answer.conv1d(X, WEIGHT, BIAS)).close_to([[3, 3, 2]])
    expect(answer.conv1d(X, WEIGHT)).close_to([[2, 2, 1]])


def test_stride_dilation_padding(answer, expect):
    expect(answer.conv1d(X, WEIGHT, BIAS, stride=2)).close_to([[3, 2]])
    expect(answer.conv1d(X, WEIGHT, BIAS, dilation=2)).close_to([[2]])
    expect(answer.conv1d(X, WEIGHT, BIAS, padding=1)).close_to([[-1, 3, 3, 2, 6]])


def test_layers_of_the_course(answer, expect):
    parameters, shape, values = answer.conv_summary((8, 2, 10201), 16, 5, stride=4, padding=2, bias=False)
    expect(parameters).equal_to(160)
    expect(shape).equal_to((8, 16, 2551))
    expect(values).equal_to(326528)
    parameters, shape, values = answer.conv_summary((1, 1, 60, 64, 64), 32, 3, padding=1)
    expect(parameters).equal_to(896)
    expect(shape).equal_to((1, 32, 60, 64, 64))
    expect(values).equal_to(7864320)
