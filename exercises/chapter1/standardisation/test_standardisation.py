"""Public checks: the statement's own examples."""

import numpy as np


def test_one_feature(answer, expect):
    found = answer.standardise(np.array([[2.0], [4.0], [6.0], [8.0]]), np.array([[10.0], [5.0]]))
    expect(found).close_to(([[-1.341641], [-0.447214], [0.447214], [1.341641]], [[2.236068], [0.0]]))


def test_two_scales(answer, expect):
    train, test = np.array([[1, 100], [3, 500]]), np.array([[2, 100], [6, 200]])
    expect(answer.standardise(train, test)).close_to(([[-1, -1], [1, 1]], [[0, -1], [4, -0.5]]))


def test_a_constant_feature(answer, expect):
    found = answer.standardise(np.array([[1.0, 5.0], [5.0, 5.0]]), np.array([[3.0, 5.0], [7.0, 8.0]]))
    expect(found).close_to(([[-1, 0], [1, 0]], [[0, 0], [2, 3]]))
