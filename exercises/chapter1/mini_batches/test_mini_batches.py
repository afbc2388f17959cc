"""Public checks: the statement's own examples."""

import numpy as np

ORDER = np.array([3, 0, 4, 1, 2])
X, Y = np.array([[1.0], [2.0], [3.0]]), np.array([2.0, 4.0, 4.0])


def test_batches_in_the_given_order(answer, expect):
    expect(answer.mini_batches(ORDER, 2)).equal_to([[3, 0], [4, 1], [2]])
    expect(answer.mini_batches(ORDER, 2, drop_last=True)).equal_to([[3, 0], [4, 1]])


def test_one_epoch(answer, expect):
    found = answer.sgd_epoch(np.array([0.0]), X, Y, np.array([0, 1, 2]), 2, 0.1)
    expect(found).close_to(([1.6], 2))


def test_three_ways_to_go_down(answer, expect):
    order = np.array([2, 0, 1])
    whole = answer.sgd_epoch(np.array([1.0]), X, Y, order, 3, 0.075)
    expect(whole).close_to(([1.4], 1))
    one_by_one = answer.sgd_epoch(np.array([1.0]), X, Y, order, 1, 0.05)
    expect(one_by_one).close_to(([1.622], 3))
    dropped = answer.sgd_epoch(np.array([1.0]), X, Y, order, 2, 0.1, drop_last=True)
    expect(dropped).close_to(([1.4], 1))
