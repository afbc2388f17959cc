"""Public checks: the statement's own examples."""

import numpy as np

ROW = np.array([[[1, 2, 3, 4, 6]]])


def test_five_columns_into_three(answer, expect):
    expect(answer.adaptive_avg_pool(ROW, (1, 3))).close_to([[[1.5, 3, 5]]])
    expect(answer.adaptive_max_pool(ROW, (1, 3))).close_to([[[2, 4, 6]]])


def test_rows_and_columns(answer, expect):
    x = np.arange(12.0).reshape(1, 4, 3)
    expect(answer.adaptive_avg_pool(x, (2, 1))).close_to([[[2.5], [8.5]]])
    expect(answer.adaptive_max_pool(x, (2, 2))).close_to([[[4, 5], [10, 11]]])


def test_more_areas_than_columns(answer, expect):
    x = np.array([[[1.0, 3.0]]])
    expect(answer.adaptive_avg_pool(x, (1, 3))).close_to([[[1, 2, 3]]])


def test_whole_maps(answer, expect):
    x = np.array([[[1.0, 2.0], [3.0, 6.0]], [[0.0, 0.0], [0.0, -2.0]]])
    expect(answer.global_avg_pool(x)).close_to([3, -0.5])
