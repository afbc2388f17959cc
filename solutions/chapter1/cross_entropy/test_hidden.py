"""Hidden checks: each one sees a mistake that the course's examples cannot show."""

import numpy as np


def classes_of(draw, n, k):
    """Indices of n examples: every class appears at least once."""
    return np.concatenate([draw.permutation(k), draw.integers(0, k, n - k)])


def one_hot(classes, k):
    return np.eye(k)[classes]


def same(answer, reference, expect, scores, targets):
    expect(answer.softmax_cross_entropy(scores, targets)).close_to(
        reference.softmax_cross_entropy(scores, targets)
    )


def test_random_indices(answer, reference, draw, expect):
    for n, k in ((9, 4), (7, 5)):
        same(answer, reference, expect, 2.0 * draw.normal(n, k), classes_of(draw, n, k))


def test_random_one_hot_rows(answer, reference, draw, expect):
    for n, k, kind in ((8, 5, float), (5, 3, int)):
        rows = one_hot(classes_of(draw, n, k), k).astype(kind)
        same(answer, reference, expect, 2.0 * draw.normal(n, k), rows)


def test_scores_near_a_thousand(answer, reference, draw, expect):
    for centre in (1000.0, -1000.0):
        scores = centre + draw.uniform(6, 3, low=-2.0, high=2.0)
        same(answer, reference, expect, scores, classes_of(draw, 6, 3))


def test_a_class_without_any_chance(answer, reference, draw, expect):
    rows = np.array([[1000.0, 0.0, -1000.0], [1000.0, -1000.0, 0.0], [-1000.0, 1000.0, 0.0]])
    scores = rows[draw.permutation(3)] + draw.uniform(3, 3)
    same(answer, reference, expect, scores, scores.argmin(axis=1))


def test_examples_far_apart(answer, reference, draw, expect):
    for _ in range(2):
        centres = np.array([[1000.0], [-1000.0], [0.0], [-1000.0], [1000.0]])[draw.permutation(5)]
        scores = centres + draw.uniform(5, 3, low=-2.0, high=2.0)
        same(answer, reference, expect, scores, classes_of(draw, 5, 3))


def test_arguments_are_left_alone(answer, draw, expect):
    scores, classes = draw.normal(4, 3), classes_of(draw, 4, 3)
    expect(answer.softmax_cross_entropy(scores, classes)).leaves_inputs_alone()
    expect(answer.softmax_cross_entropy(scores, one_hot(classes, 3))).leaves_inputs_alone()
