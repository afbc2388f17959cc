"""Public checks: the statement's example, and scores far from 0."""

import numpy as np

X, TARGETS, WEIGHTS, BIAS = np.array([[2, 1], [0, 3]]), np.array([1, 0]), np.zeros(2), np.log(3)


def test_sigmoid(answer, expect):
    expect(answer.sigmoid(np.array([0.0, BIAS, -BIAS]))).close_to([0.5, 0.75, 0.25])
    expect(answer.sigmoid(np.array([1000.0, -1000.0]))).close_to([1.0, 0.0])


def test_loss(answer, expect):
    expect(answer.binary_cross_entropy(np.array([BIAS, BIAS]), TARGETS)).close_to(0.836988)
    expect(answer.binary_cross_entropy(np.array([-1000.0, 1000.0]), TARGETS)).close_to(1000.0)


def test_gradient(answer, expect):
    d_weights, d_bias = answer.gradient(X, TARGETS, WEIGHTS, BIAS)
    expect(d_weights).close_to([-0.25, 1.0])
    expect(d_bias).close_to(0.25)


def test_step(answer, expect):
    weights, bias = answer.descent_step(X, TARGETS, WEIGHTS, BIAS, 2.0)
    expect(weights).close_to([0.5, -2.0])
    expect(bias).close_to(0.598612)
