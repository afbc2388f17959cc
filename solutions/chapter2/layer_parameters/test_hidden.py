def test_linear_with_bias(answer, reference, draw, expect):
    inputs, outputs = draw.integers(5, 50), draw.integers(60, 90)
    for sizes in ((inputs, outputs), (outputs, inputs)):
        expect(answer.linear_parameters(*sizes, bias=True)).equal_to(
            reference.linear_parameters(*sizes, bias=True)
        )


def test_linear_without_bias(answer, reference, draw, expect):
    sizes = (draw.integers(5, 50), draw.integers(60, 90))
    expect(answer.linear_parameters(*sizes, bias=False)).equal_to(
        reference.linear_parameters(*sizes, bias=False)
    )


def test_convolution_with_bias(answer, reference, draw, expect):
    inputs, outputs, side = draw.integers(3, 9), draw.integers(11, 20), draw.integers(3, 6)
    for axes in (1, 2, 3):
        layer = (inputs, outputs, (side,) * axes)
        expect(answer.conv_parameters(*layer, bias=True)).equal_to(
            reference.conv_parameters(*layer, bias=True)
        )


def test_convolution_without_bias(answer, reference, draw, expect):
    inputs, outputs, side = draw.integers(3, 9), draw.integers(11, 20), draw.integers(3, 6)
    for axes in (1, 2, 3):
        layer = (inputs, outputs, (side,) * axes)
        expect(answer.conv_parameters(*layer, bias=False)).equal_to(
            reference.conv_parameters(*layer, bias=False)
        )


def test_kernel_with_different_sides(answer, reference, draw, expect):
    inputs, outputs = draw.integers(3, 9), draw.integers(11, 20)
    first, second, third = draw.integers(2, 4), draw.integers(4, 6), draw.integers(6, 8)
    for kernel in ((first, second), (third, first), (first, third, second)):
        expect(answer.conv_parameters(inputs, outputs, kernel)).equal_to(
            reference.conv_parameters(inputs, outputs, kernel)
        )


def test_one_by_one_convolution(answer, reference, draw, expect):
    inputs, outputs = draw.integers(20, 40), draw.integers(3, 10)
    for bias in (True, False):
        expect(answer.conv_parameters(inputs, outputs, (1, 1), bias=bias)).equal_to(
            reference.conv_parameters(inputs, outputs, (1, 1), bias=bias)
        )
