"""Public checks: the statement's own examples."""

import numpy as np


def test_three_steps(answer, expect):
    path = answer.gradient_descent(np.array([1.0]), np.array([1.0]), np.array([0.0]), 0.1, 3)
    expect(path).close_to([[1.0], [0.8], [0.64], [0.512]])


def test_two_coordinates(answer, expect):
    path = answer.gradient_descent(np.array([3, 0]), np.array([1, 2]), np.array([1, -1]), 0.25, 2)
    expect(path).close_to([[3.0, 0.0], [2.0, -1.0], [1.5, -1.0]])


def test_three_behaviours(answer, expect):
    for rate, name in ((0.1, "converges"), (0.75, "oscillates"), (1.25, "diverges")):
        expect(answer.behaviour(1.0, rate)).equal_to(name)
