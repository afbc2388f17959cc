"""Hidden checks of pooling: images are never square, so that a wrong axis cannot hide."""

# height, width, kernel_size, stride, and the padding after them
WINDOWS = ((6, 9, 3, 2), (7, 4, 2, 2), (8, 7, 2, 3), (5, 3, 1, 2))
PADDED = ((5, 8, 3, 2, 1), (7, 4, 5, 1, 2))


def test_max_windows(answer, reference, draw, expect):
    for height, width, kernel_size, stride in WINDOWS:
        x = draw.normal(height, width)
        pooled = answer.max_pool2d(x, kernel_size, stride)
        expect(pooled).close_to(reference.max_pool2d(x, kernel_size, stride)).leaves_inputs_alone()


def test_average_windows(answer, reference, draw, expect):
    for height, width, kernel_size, stride in WINDOWS:
        x = draw.normal(height, width)
        pooled = answer.avg_pool2d(x, kernel_size, stride)
        expect(pooled).close_to(reference.avg_pool2d(x, kernel_size, stride)).leaves_inputs_alone()


def test_max_padding(answer, reference, draw, expect):
    """Positive values: a border of zeros gives the right result here."""
    for height, width, kernel_size, stride, padding in PADDED:
        x = draw.uniform(height, width, low=1.0, high=9.0)
        pooled = answer.max_pool2d(x, kernel_size, stride, padding=padding)
        expect(pooled).close_to(reference.max_pool2d(x, kernel_size, stride, padding=padding))


def test_max_padding_never_wins(answer, reference, draw, expect):
    for height, width, kernel_size, stride, padding in ((4, 5, 3, 1, 1), (6, 3, 4, 2, 2)):
        x = draw.uniform(height, width, low=-9.0, high=-1.0)
        pooled = answer.max_pool2d(x, kernel_size, stride, padding=padding)
        expect(pooled).close_to(reference.max_pool2d(x, kernel_size, stride, padding=padding))


def test_average_padding_counts(answer, reference, draw, expect):
    for height, width, kernel_size, stride, padding in PADDED:
        x = draw.uniform(height, width, low=1.0, high=9.0)
        pooled = answer.avg_pool2d(x, kernel_size, stride, padding=padding)
        expect(pooled).close_to(reference.avg_pool2d(x, kernel_size, stride, padding=padding))


def test_max_of_integers(answer, reference, draw, expect):
    x = draw.integers(1, 100, 5, 7)
    expect(answer.max_pool2d(x, 3, 2)).close_to(reference.max_pool2d(x, 3, 2))


def test_average_of_integers(answer, reference, draw, expect):
    x = draw.integers(0, 100, 6, 8)
    expect(answer.avg_pool2d(x, 2, 2)).close_to(reference.avg_pool2d(x, 2, 2))
