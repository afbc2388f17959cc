"""Public checks: the statement's own example."""

import numpy as np


def test_errors(answer, expect):
    x, rebuilt = np.array([[1.0, 2.0], [0.0, 4.0]]), np.array([[1.0, 4.0], [1.0, 1.0]])
    expect(answer.reconstruction_errors(x, rebuilt)).close_to([2.0, 5.0])


def test_threshold(answer, expect):
    errors = np.array([1.0, 3.0, 1.0, 3.0])
    expect(answer.anomaly_threshold(errors)).close_to(5.0)
    expect(answer.anomaly_threshold(errors, k=0.5)).close_to(2.5)


def test_flags(answer, expect):
    expect(answer.anomaly_flags(np.array([2.0, 5.0, 5.5]), 5.0)).equal_to([False, False, True])
