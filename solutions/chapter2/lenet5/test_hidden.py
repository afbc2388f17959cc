"""Hidden checks of lenet5: the count, the shapes, then the outputs with the same weights."""

import math

COUNTS = [156, 0, 2416, 0, 48120, 10164, 850]
WEIGHTS = [(6, 25), (16, 150), (120, 400), (84, 120), (10, 84)]
SHAPES = sorted(WEIGHTS + [(outputs, 1) for outputs, _ in WEIGHTS])


def canonical(shapes):
    """Sorted (outputs, inputs): (120, 16, 5, 5) and (120, 400) are one thing."""
    return sorted((shape[0], math.prod(shape[1:])) for shape in shapes)


def built(side):
    """A network that has seen an image: layers that take their size from it (LazyLinear) are ready."""
    net = side.LeNet5()
    net.output_shape(1, 1, 28, 28)
    return net


def test_parameters_of_each_layer(answer, expect):
    expect(answer.lenet5_parameters()).satisfies(lambda result: list(result[0]) == COUNTS)


def test_total_number_of_parameters(answer, expect):
    expect(answer.lenet5_parameters()).satisfies(lambda result: result[1] == sum(COUNTS))


def test_shapes_of_the_parameters(answer, expect):
    expect(built(answer).shapes()).satisfies(lambda shapes: canonical(shapes) == SHAPES)


def test_logits_of_one_image(answer, reference, draw, expect):
    images = draw.normal(1, 1, 28, 28)
    mine, right = (built(side).fill("one image").eval() for side in (answer, reference))
    expect(mine(images)).close_to(right(images), tol=1e-3)


def test_logits_of_a_batch(answer, reference, draw, expect):
    mine, right = (built(side).fill("batch").eval() for side in (answer, reference))
    for size in (3, 5):
        images = draw.normal(size, 1, 28, 28)
        expect(mine(images)).close_to(right(images), tol=1e-3)


def test_logits_in_training_mode(answer, reference, draw, expect):
    images = draw.normal(1, 1, 28, 28)
    mine, right = (built(side).fill("training").train() for side in (answer, reference))
    expect(mine(images)).close_to(right(images), tol=1e-3)
