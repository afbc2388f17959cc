"""Public checks: the examples of the statement and of the course."""

import numpy as np

DIAMOND = np.array(
    [
        [0, 0, 0, 1, 1, 0, 0, 0],
        [0, 0, 1, 1, 1, 1, 0, 0],
        [0, 1, 1, 1, 1, 1, 1, 0],
        [1, 1, 1, 1, 1, 1, 1, 1],
        [1, 1, 1, 1, 1, 1, 1, 1],
        [0, 1, 1, 1, 1, 1, 1, 0],
        [0, 0, 1, 1, 1, 1, 0, 0],
        [0, 0, 0, 1, 1, 0, 0, 0],
    ],
    dtype=float,
)
ONES = np.ones((3, 3))
LEFT_MINUS_RIGHT = np.array([[1.0, 0.0, -1.0]] * 3)
TOP_MINUS_BOTTOM = LEFT_MINUS_RIGHT.T


def test_volume_example(answer, expect):
    x = np.stack([np.arange(9.0).reshape(3, 3), np.ones((3, 3))])
    weight = np.stack([np.eye(3), np.full((3, 3), 3.0)])[np.newaxis]
    expect(answer.conv2d_layer(x, weight, np.array([1.0]))).close_to([[[40.0]]])


def test_first_layer_of_the_course(answer, expect):
    weight = np.stack([ONES, LEFT_MINUS_RIGHT, TOP_MINUS_BOTTOM])[:, np.newaxis]
    expect(answer.conv2d_layer(DIAMOND[np.newaxis], weight, padding=1, relu=True)).close_to(
        [
            [
                [0, 1, 3, 5, 5, 3, 1, 0],
                [1, 3, 6, 8, 8, 6, 3, 1],
                [3, 6, 8, 9, 9, 8, 6, 3],
                [5, 8, 9, 9, 9, 9, 8, 5],
                [5, 8, 9, 9, 9, 9, 8, 5],
                [3, 6, 8, 9, 9, 8, 6, 3],
                [1, 3, 6, 8, 8, 6, 3, 1],
                [0, 1, 3, 5, 5, 3, 1, 0],
            ],
            [
                [0, 0, 0, 0, 1, 2, 1, 0],
                [0, 0, 0, 0, 1, 2, 2, 1],
                [0, 0, 0, 0, 0, 1, 2, 2],
                [0, 0, 0, 0, 0, 0, 1, 3],
                [0, 0, 0, 0, 0, 0, 1, 3],
                [0, 0, 0, 0, 0, 1, 2, 2],
                [0, 0, 0, 0, 1, 2, 2, 1],
                [0, 0, 0, 0, 1, 2, 1, 0],
            ],
            [
                [0, 0, 0, 0, 0, 0, 0, 0],
                [0, 0, 0, 0, 0, 0, 0, 0],
                [0, 0, 0, 0, 0, 0, 0, 0],
                [0, 0, 0, 0, 0, 0, 0, 0],
                [1, 1, 0, 0, 0, 0, 1, 1],
                [2, 2, 1, 0, 0, 1, 2, 2],
                [1, 2, 2, 1, 1, 2, 2, 1],
                [0, 1, 2, 3, 3, 2, 1, 0],
            ],
        ]
    )


def test_second_layer_of_the_course(answer, expect):
    maps = np.array(
        [
            [[3, 8, 8, 6], [8, 9, 9, 9], [8, 9, 9, 9], [6, 9, 9, 8]],
            [[0, 0, 2, 2], [0, 0, 2, 3], [0, 0, 1, 3], [0, 0, 2, 2]],
            [[0, 0, 0, 0], [0, 0, 0, 0], [2, 2, 1, 2], [2, 3, 3, 2]],
        ],
        dtype=float,
    )
    weight = np.stack([np.stack([LEFT_MINUS_RIGHT] * 3), np.stack([TOP_MINUS_BOTTOM] * 3)])
    expect(answer.conv2d_layer(maps, weight, padding=1, relu=True)).close_to(
        [
            [[0, 0, 0, 21], [0, 0, 0, 32], [0, 0, 0, 36], [0, 0, 0, 25]],
            [[0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0], [21, 32, 36, 25]],
        ]
    )
