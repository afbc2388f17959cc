def test_rectangular_inputs(answer, reference, draw, expect):
    image, kernel = draw.normal(6, 9), draw.normal(4, 2)
    expect(answer.conv2d(image, kernel)).close_to(reference.conv2d(image, kernel))


def test_integers_and_real_values(answer, reference, draw, expect):
    for image, kernel in (
        (draw.integers(1, 9, 4, 6), draw.normal(2, 3)),
        (draw.normal(5, 4), draw.integers(1, 9, 3, 2)),
    ):
        expect(answer.conv2d(image, kernel)).close_to(reference.conv2d(image, kernel))


def test_stride(answer, reference, draw, expect):
    for stride, shape in ((2, (7, 8)), (3, (8, 7))):
        image, kernel = draw.normal(*shape), draw.normal(2, 3)
        right = reference.conv2d(image, kernel, stride=stride)
        expect(answer.conv2d(image, kernel, stride=stride)).close_to(right)


def test_padding(answer, reference, draw, expect):
    for padding in (1, 2):
        image, kernel = draw.normal(5, 6), draw.normal(3, 2)
        right = reference.conv2d(image, kernel, padding=padding)
        expect(answer.conv2d(image, kernel, padding=padding)).close_to(right)


def test_stride_and_padding(answer, reference, draw, expect):
    image, kernel = draw.normal(6, 5), draw.normal(3, 3)
    right = reference.conv2d(image, kernel, stride=2, padding=1)
    expect(answer.conv2d(image, kernel, stride=2, padding=1)).close_to(right)


def test_kernel_as_large_as_the_image(answer, reference, draw, expect):
    image, kernel = draw.normal(4, 3), draw.normal(4, 3)
    expect(answer.conv2d(image, kernel)).close_to(reference.conv2d(image, kernel))


def test_inputs_are_left_alone(answer, draw, expect):
    expect(answer.conv2d(draw.normal(4, 4), draw.normal(2, 2), padding=1)).leaves_inputs_alone()
