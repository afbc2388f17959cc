import numpy as np

IMAGE = np.array(
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

MAPS = np.array(
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
    ],
    dtype=float,
)

POOLED = np.array(
    [
        [[3, 8, 8, 6], [8, 9, 9, 9], [8, 9, 9, 9], [6, 9, 9, 8]],
        [[0, 0, 2, 2], [0, 0, 2, 3], [0, 0, 1, 3], [0, 0, 2, 2]],
        [[0, 0, 0, 0], [0, 0, 0, 0], [2, 2, 1, 2], [2, 3, 3, 2]],
    ],
    dtype=float,
)

SECOND = np.array(
    [
        [[0, 0, 0, 21], [0, 0, 0, 32], [0, 0, 0, 36], [0, 0, 0, 25]],
        [[0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0], [21, 32, 36, 25]],
    ],
    dtype=float,
)


def test_first_layer_of_the_course(answer, expect):
    expect(answer.first_layer(IMAGE)).close_to(MAPS)


def test_pool_of_the_course(answer, expect):
    expect(answer.pool(MAPS)).close_to(POOLED)
    expect(answer.pool(SECOND)).close_to([[[0, 32], [0, 36]], [[0, 0], [32, 36]]])


def test_second_layer_of_the_course(answer, expect):
    expect(answer.second_layer(POOLED)).close_to(SECOND)


def test_logits_of_the_course(answer, expect):
    expect(answer.toy_cnn(IMAGE)).close_to([-4, 41, 71])
