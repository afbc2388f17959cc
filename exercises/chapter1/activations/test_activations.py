"""Public checks: the statement's own examples."""

import numpy as np


def test_sigmoid(answer, expect):
    x = np.array([-np.log(3), 0.0, np.log(3)])
    expect(answer.sigmoid(x)).close_to([0.25, 0.5, 0.75])
    expect(answer.sigmoid(x, lam=2.0)).close_to([0.1, 0.5, 0.9])


def test_relu_and_leaky_relu(answer, expect):
    x = np.array([-2, 0, 3])
    expect(answer.relu(x)).close_to([0, 0, 3])
    expect(answer.leaky_relu(x)).close_to([-0.02, 0.0, 3.0])
    expect(answer.leaky_relu(x, alpha=0.1)).close_to([-0.2, 0.0, 3.0])


def test_elu_and_softplus(answer, expect):
    x = np.array([-np.log(2), 0.0])
    expect(answer.elu(x)).close_to([-0.5, 0.0])
    expect(answer.elu(x, alpha=3.0)).close_to([-1.5, 0.0])
    expect(answer.softplus(x)).close_to([np.log(1.5), np.log(2)])


def test_far_from_zero(answer, expect):
    x = np.array([-1000.0, 1000.0])
    expect(answer.sigmoid(x)).close_to([0.0, 1.0])
    expect(answer.elu(x)).close_to([-1.0, 1000.0])
    expect(answer.softplus(x)).close_to([0.0, 1000.0])
