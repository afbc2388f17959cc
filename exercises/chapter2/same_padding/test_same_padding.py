"""Public checks: the statement's own examples."""

import numpy as np


def test_odd_and_even_amounts(answer, expect):
    rows, columns = answer.same_padding((5, 8), (3, 3), (2, 2))
    expect(rows).equal_to((1, 1))
    expect(columns).equal_to((0, 1))


def test_stride_of_one(answer, expect):
    rows, columns = answer.same_padding((6, 7), (5, 4))
    expect(rows).equal_to((2, 2))
    expect(columns).equal_to((1, 2))


def test_padded_image(answer, expect):
    image = np.array([[1, 2], [3, 4]])
    expect(answer.pad_same(image, (2, 3))).close_to([[0, 1, 2, 0], [0, 3, 4, 0], [0, 0, 0, 0]])
    expect(answer.pad_same(image, (1, 2), value=-0.5)).close_to([[1, 2, -0.5], [3, 4, -0.5]])
