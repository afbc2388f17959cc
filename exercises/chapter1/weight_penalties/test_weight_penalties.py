"""Public checks: the statement's own example."""

import numpy as np

LAYERS = [(np.array([[1.0, -2.0]]), np.array([4.0, 5.0])), (np.array([[3.0], [0.0]]), np.array([6.0]))]


def test_l2(answer, expect):
    penalty, gradients = answer.l2_penalty(LAYERS, 0.1)
    expect(penalty).close_to(0.7)
    expect(gradients[0]).close_to([[0.1, -0.2]])
    expect(gradients[1]).close_to([[0.3], [0.0]])


def test_l1(answer, expect):
    penalty, gradients = answer.l1_penalty(LAYERS, 0.1)
    expect(penalty).close_to(0.6)
    expect(gradients[0]).close_to([[0.1, -0.1]])
    expect(gradients[1]).close_to([[0.1], [0.0]])


def test_regularised_loss(answer, expect):
    expect(answer.regularised_loss(2.0, LAYERS, 0.1)).close_to(2.7)
    expect(answer.regularised_loss(2.0, LAYERS, 0.1, kind="l1")).close_to(2.6)
