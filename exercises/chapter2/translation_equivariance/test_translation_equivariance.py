"""Public checks: the statement's own images."""

import numpy as np

ROW = np.array([[1.0, 2.0, 3.0, 4.0]])
SUM = np.array([[1.0, 1.0, 1.0]])


def test_shifted_images(answer, expect):
    image = np.array([[1, 2, 3], [4, 5, 6]])
    expect(answer.shift(image, 0, 1)).close_to([[0, 1, 2], [0, 4, 5]])
    expect(answer.shift(image, -1, 0)).close_to([[4, 5, 6], [0, 0, 0]])
    expect(answer.shift(image, 0, 5)).close_to([[0, 0, 0], [0, 0, 0]])


def test_where_both_orders_agree(answer, expect):
    expect(answer.equivariance_map(ROW, SUM, 0, 1)).equal_to([[False, True, True, False]])
    expect(answer.equivariance_error(ROW, SUM, 0, 1)).close_to(4.0)
    expect(answer.equivariance_error(ROW, SUM, 0, 1, margin=1)).close_to(0.0)


def test_max_pooling_of_a_moving_point(answer, expect):
    image = np.array([[0.0, 0.0, 5.0, 0.0, 0.0, 0.0]])
    image = np.vstack([image, np.zeros((1, 6))])
    expect(answer.pooling_changes(image, 0, 1)).close_to(0.0)
    expect(answer.pooling_changes(image, 0, 2)).close_to(2 / 3)


def test_global_pooling(answer, expect):
    expect(answer.global_change(ROW, SUM, 0, 1)).close_to(3.0)
    expect(answer.global_change(ROW, SUM, 0, 1, pool="mean")).close_to(2.5)
