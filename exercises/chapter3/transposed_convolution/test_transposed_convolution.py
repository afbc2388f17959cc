import numpy as np

X = np.array([[2.0, 1.0], [4.0, 4.0]])
KERNEL = np.array([[1.0, 4.0, 1.0], [1.0, 4.0, 3.0], [3.0, 3.0, 1.0]])


def test_course_exercise(answer, expect):
    expect(answer.conv_transpose2d(X, KERNEL, stride=1)).close_to(
        [[2, 9, 6, 1], [6, 29, 30, 7], [10, 29, 33, 13], [12, 24, 16, 4]]
    )


def test_course_example_stride_2(answer, expect):
    x, kernel = np.array([[0.0, 1.0], [2.0, 3.0]]), np.ones((2, 2))
    expect(answer.conv_transpose2d(x, kernel, stride=2)).close_to(
        [[0, 0, 1, 1], [0, 0, 1, 1], [2, 2, 3, 3], [2, 2, 3, 3]]
    )


def test_padding_example(answer, expect):
    expect(answer.conv_transpose2d(X, KERNEL, stride=1, padding=1)).close_to([[29, 30], [29, 33]])
