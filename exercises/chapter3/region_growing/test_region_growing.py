import numpy as np

IMAGE = np.array(
    [
        [1, 3, 3, 4, 6],
        [2, 20, 20, 20, 8],
        [20, 3, 20, 11, 9],
        [1, 3, 20, 1, 20],
    ]
)


def test_example(answer, expect):
    expect(answer.region_growing(IMAGE, (0, 0), 2)).close_to(
        [[1, 1, 1, 1, 1], [1, 0, 0, 0, 1], [0, 0, 0, 1, 1], [0, 0, 0, 0, 0]]
    )


def test_another_seed(answer, expect):
    expect(answer.region_growing(IMAGE, (1, 3), 0)).close_to(
        [[0, 0, 0, 0, 0], [0, 1, 1, 1, 0], [0, 0, 1, 0, 0], [0, 0, 1, 0, 0]]
    )
