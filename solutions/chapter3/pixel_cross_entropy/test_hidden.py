"""Hidden checks: each one sees a mistake that one square image of a single class cannot show."""

import numpy as np


def classes_of(draw, k, *shape):
    """Random classes of the given shape: every class appears at least once."""
    n = int(np.prod(shape))
    mixed = np.concatenate([np.arange(k), draw.integers(0, k, n - k)])
    return mixed[draw.permutation(n)].reshape(shape)


def same(answer, reference, expect, scores, target):
    expect(answer.pixel_cross_entropy(scores, target)).close_to(reference.pixel_cross_entropy(scores, target))


def test_several_images(answer, reference, draw, expect):
    for n, k, h, w in ((3, 4, 2, 5), (2, 3, 5, 4)):
        same(answer, reference, expect, 2.0 * draw.normal(n, k, h, w), classes_of(draw, k, n, h, w))


def test_one_image_taller_than_wide(answer, reference, draw, expect):
    for n, k, h, w in ((1, 3, 5, 2), (1, 4, 7, 3)):
        same(answer, reference, expect, 2.0 * draw.normal(n, k, h, w), classes_of(draw, k, n, h, w))


def test_scores_near_a_thousand(answer, reference, draw, expect):
    for centre in (1000.0, -1000.0):
        scores = centre + draw.uniform(2, 3, 4, 2, low=-2.0, high=2.0)
        same(answer, reference, expect, scores, classes_of(draw, 3, 2, 4, 2))


def test_a_class_without_any_chance(answer, reference, draw, expect):
    # in each image every pixel has the same three scores, and its right class has the lowest one
    vectors = np.array([[0.0, 1000.0, -1000.0], [-900.0, 900.0, 0.0]]) + draw.uniform(2, 3)
    for order in ([0, 1], [1, 0]):
        scores = np.ones((2, 3, 2, 3)) * vectors[order][:, :, np.newaxis, np.newaxis]
        same(answer, reference, expect, scores, scores.argmin(axis=1))


def test_pixels_far_apart(answer, reference, draw, expect):
    for _ in range(2):
        centres = np.array([1000.0, -1000.0, 0.0] * 4)[draw.permutation(12)].reshape(2, 1, 2, 3)
        scores = centres + draw.uniform(2, 5, 2, 3, low=-2.0, high=2.0)
        same(answer, reference, expect, scores, classes_of(draw, 5, 2, 2, 3))


def test_arguments_are_left_alone(answer, draw, expect):
    expect(
        answer.pixel_cross_entropy(draw.normal(2, 3, 2, 4), classes_of(draw, 3, 2, 2, 4))
    ).leaves_inputs_alone()
