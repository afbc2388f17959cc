import numpy as np

IMAGE = np.array(
    [
        [1, 1, 1, 0, 0],
        [0, 1, 1, 1, 0],
        [0, 0, 1, 1, 1],
        [0, 0, 1, 1, 0],
        [0, 1, 1, 0, 0],
    ]
)


def test_course_example(answer, expect):
    kernel = np.array([[1, 0, 1], [0, 1, 0], [1, 0, 1]])
    expect(answer.conv2d(IMAGE, kernel)).close_to([[4, 3, 4], [2, 4, 3], [2, 3, 4]])


def test_asymmetric_kernel(answer, expect):
    kernel = np.arange(1, 10).reshape(3, 3)
    expect(answer.conv2d(IMAGE, kernel)).close_to([[26, 35, 34], [20, 34, 33], [26, 31, 22]])


def test_padding_of_one(answer, expect):
    image, kernel = np.array([[1, 2], [3, 4]]), np.array([[1, 0, -1], [2, 0, 0], [0, 1, 0]])
    expect(answer.conv2d(image, kernel, padding=1)).close_to([[3, 6], [-2, 7]])
