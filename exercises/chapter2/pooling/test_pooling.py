import numpy as np

COURSE = np.array([[1, 1, 2, 4], [5, 6, 7, 8], [3, 2, 1, 0], [1, 2, 3, 4]])

FIRST_MAP = np.array(
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
    dtype=float,
)


def test_max_of_the_course_example(answer, expect):
    expect(answer.max_pool2d(COURSE, 2, 2)).close_to([[6, 8], [3, 4]])


def test_average_of_the_course_example(answer, expect):
    expect(answer.avg_pool2d(COURSE, 2, 2)).close_to([[3.25, 5.25], [2, 2]])


def test_max_with_overlap_and_padding(answer, expect):
    pooled = [[3, 8, 8, 6], [8, 9, 9, 9], [8, 9, 9, 9], [6, 9, 9, 8]]
    expect(answer.max_pool2d(FIRST_MAP, 3, 2, padding=1)).close_to(pooled)
