"""Public checks: the statement's own examples."""

import numpy as np

CORNERS = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])


def test_predict(answer, expect):
    weights = np.array([1.0, -2.0])
    expect(answer.perceptron_predict(CORNERS, weights, 0.5)).equal_to([1, 0, 1, 0])
    expect(answer.perceptron_predict(CORNERS, weights, 1.0)).equal_to([1, 0, 1, 1])  # the last sum is 0


def test_learns_or(answer, expect):
    weights, bias, errors = answer.perceptron_train(CORNERS, np.array([0, 1, 1, 1]))
    expect(weights).close_to([1.0, 1.0])
    expect(bias).close_to(-1.0)
    expect(errors).equal_to([2, 2, 1, 0])


def test_never_learns_xor(answer, expect):
    errors = answer.perceptron_train(CORNERS, np.array([0, 1, 1, 0]), max_epochs=6)[2]
    expect(errors).equal_to([3, 3, 4, 4, 4, 4])
