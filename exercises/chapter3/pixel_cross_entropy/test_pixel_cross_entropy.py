"""Public checks: the course's score vectors on a 2 x 2 image, and scores that are all equal."""

import numpy as np


def test_course_example(answer, expect):
    # row by row, the pixels have the scores (0.9, 0.2, 0.2), (0.2, 0.3, 0.2), (0.2, 0.9, 0.2)
    # and (0, 0, 0); the right class is 0 everywhere
    scores = np.array([[[[0.9, 0.2], [0.2, 0.0]], [[0.2, 0.3], [0.9, 0.0]], [[0.2, 0.2], [0.2, 0.0]]]])
    expect(answer.pixel_cross_entropy(scores, np.zeros((1, 2, 2), dtype=int))).close_to(1.077774)


def test_equal_scores(answer, expect):
    # two images of two rows and three columns, four classes
    target = np.array([[[0, 1, 2], [3, 0, 1]], [[2, 2, 3], [1, 0, 3]]])
    expect(answer.pixel_cross_entropy(np.zeros((2, 4, 2, 3)), target)).close_to(1.386294)
