"""Public checks: the statement's own example."""

import numpy as np

X = np.array([1.0, 2.0, 3.0, 4.0])


def test_one_pass(answer, expect):
    expect(answer.Dropout(0.25, 0).forward(X, training=True)).close_to([4 / 3, 8 / 3, 0.0, 0.0])


def test_a_new_mask_at_the_next_pass(answer, expect):
    layer = answer.Dropout(0.25, 0)
    layer.forward(X, training=True)
    expect(layer.forward(X, training=True)).close_to([4 / 3, 8 / 3, 4.0, 16 / 3])


def test_evaluation_leaves_the_values(answer, expect):
    expect(answer.Dropout(0.25, 0).forward(X, training=False)).close_to([1.0, 2.0, 3.0, 4.0])
