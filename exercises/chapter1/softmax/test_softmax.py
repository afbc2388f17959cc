"""Public checks: the values of the statement and of the course."""

import numpy as np


def test_course_example(answer, expect):
    scores = np.array([1.0, 3.0, 2.0])
    expect(answer.softmax(scores)).close_to([0.090031, 0.665241, 0.244728])


def test_class_axis_of_images(answer, expect):
    # two images of one row and two columns, three classes: (N, C, H, W) = (2, 3, 1, 2)
    scores = np.array(
        [[[[1.0, 2.0]], [[3.0, 2.0]], [[2.0, 5.0]]], [[[1.0, 1.0]], [[1.0, -1.0]], [[1.0, 2.0]]]]
    )
    right = [
        [[[0.090031, 0.045278]], [[0.665241, 0.045278]], [[0.244728, 0.909443]]],
        [[[0.333333, 0.259496]], [[0.333333, 0.035119]], [[0.333333, 0.705385]]],
    ]
    expect(answer.softmax(scores, axis=1)).close_to(right)
