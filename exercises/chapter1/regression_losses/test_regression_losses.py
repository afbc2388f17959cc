"""Public checks: the statement's own example."""

import numpy as np

PREDICTIONS, TARGETS = np.array([[1, 2], [3, 4]]), np.zeros((2, 2))


def test_mse(answer, expect):
    expect(answer.mse(PREDICTIONS, TARGETS)).close_to(15.0)
    expect(answer.mse(PREDICTIONS, TARGETS, reduction="entries")).close_to(7.5)
    expect(answer.mse(np.array([1.0, 2.0, 3.0]), np.array([1.0, 0.0, 4.0]))).close_to(5 / 3)


def test_mae(answer, expect):
    expect(answer.mae(PREDICTIONS, TARGETS)).close_to(2.5)
    expect(answer.mae(np.array([1.0, 2.0, 3.0]), np.array([1.0, 0.0, 4.0]))).close_to(1.0)


def test_gradient(answer, expect):
    expect(answer.mse_gradient(PREDICTIONS, TARGETS)).close_to([[1, 2], [3, 4]])
    halved = answer.mse_gradient(PREDICTIONS, TARGETS, reduction="entries")
    expect(halved).close_to([[0.5, 1.0], [1.5, 2.0]])
