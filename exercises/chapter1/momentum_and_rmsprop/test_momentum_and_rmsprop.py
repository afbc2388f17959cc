"""Public checks: the statement's own examples."""

import numpy as np


def two_steps(optimiser, expect, first, second):
    expect(optimiser.step(np.array([1.0]), np.array([2.0]))).close_to([first])
    expect(optimiser.step(np.array([first]), np.array([2.0]))).close_to([second])


def test_momentum(answer, expect):
    two_steps(answer.Momentum(0.1), expect, 0.8, 0.42)


def test_dampened_momentum(answer, expect):
    two_steps(answer.Momentum(0.1, dampened=True), expect, 0.98, 0.942)


def test_rmsprop(answer, expect):
    optimiser = answer.RMSprop(0.1, decay=0.75)
    expect(optimiser.step(np.array([1.0, 1.0]), np.array([2.0, 0.0]))).close_to([0.8, 1.0])
    expect(optimiser.step(np.array([0.8, 1.0]), np.array([-1.0, 3.0]))).close_to([0.9, 0.8])
