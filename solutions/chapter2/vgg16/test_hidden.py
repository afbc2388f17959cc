"""Hidden checks of vgg16: the count, the shapes without memory, the outputs of a small network."""

import math

import numpy as np

SMALL = {"width": 2, "hidden": 8, "num_classes": 5}
MAPS = [64] * 2 + [128] * 2 + [256] * 3 + [512] * 6


def layers(width, hidden, num_classes):
    """(outputs, inputs) of the 16 layers."""
    maps = [count * width // 64 for count in MAPS]
    convolutions = [(out, 9 * into) for into, out in zip([3, *maps], maps, strict=False)]
    dense = [(hidden, 8 * width * 49), (hidden, hidden), (num_classes, hidden)]
    return convolutions + dense


def canonical(shapes):
    """Sorted (outputs, inputs): (8, 16, 7, 7) and (8, 784) are one thing."""
    return sorted((shape[0], math.prod(shape[1:])) for shape in shapes)


def expected(width, hidden, num_classes):
    weights = layers(width, hidden, num_classes)
    return sorted(weights + [(outputs, 1) for outputs, _ in weights])


def pictures(draw, count):
    """Large areas and strong values: the logits of so deep a network still depend on the image."""
    areas = np.kron(draw.normal(count, 3, 7, 7), np.ones((32, 32)))
    return (100 * (areas + draw.normal(count, 3, 224, 224))).astype(np.float32)


def built(net):
    """The network once it has seen an image: layers that take their size from it (LazyLinear) are ready."""
    net.output_shape(1, 3, 224, 224)
    return net


COUNTS = [outputs * (inputs + 1) for outputs, inputs in layers(64, 4096, 1000)]


def test_parameters_of_each_layer(answer, expect):
    expect(answer.vgg16_parameters()).satisfies(lambda result: list(result[0]) == COUNTS)


def test_exact_total(answer, expect):
    expect(answer.vgg16_parameters()).satisfies(lambda result: result[1] == 138357544)


def test_default_network(answer, expect):
    net = built(answer.VGG16.meta())
    expect(net.parameter_count()).equal_to(138357544)
    expect(net.shapes()).satisfies(lambda shapes: canonical(shapes) == expected(64, 4096, 1000))


def test_sizes_are_arguments(answer, expect):
    for width, hidden, num_classes in ((3, 10, 7), (4, 6, 12)):
        net = built(answer.VGG16.meta(width=width, hidden=hidden, num_classes=num_classes))
        wanted = expected(width, hidden, num_classes)
        expect(net.shapes()).satisfies(lambda shapes, wanted=wanted: canonical(shapes) == wanted)


def test_logits_of_one_image(answer, reference, draw, expect):
    images = pictures(draw, 1)
    mine, right = (built(side.VGG16(**SMALL)).fill("one image").eval() for side in (answer, reference))
    expect(mine(images)).close_to(right(images), tol=1e-3)


def test_logits_of_a_batch(answer, reference, draw, expect):
    images = pictures(draw, 2)
    mine, right = (built(side.VGG16(**SMALL)).fill("batch").eval() for side in (answer, reference))
    expect(mine(images)).close_to(right(images), tol=1e-3)


def test_logits_in_training_mode(answer, reference, draw, expect):
    images = pictures(draw, 1)
    mine, right = (built(side.VGG16(**SMALL)).fill("training").train() for side in (answer, reference))
    expect(mine(images)).close_to(right(images), tol=1e-3)
