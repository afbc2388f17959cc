"""Hidden checks: each one sees a mistake that the course's example cannot show."""

import numpy as np


def test_random_rows(answer, reference, draw, expect):
    scores = draw.normal(5, 3)  # the axis is not given: the last one
    expect(answer.softmax(scores)).close_to(reference.softmax(scores))


def test_every_axis(answer, reference, draw, expect):
    scores = draw.normal(2, 5, 3, 4)  # four different lengths: a wrong axis cannot hide
    for axis in (0, 1, 2, 3, -2, -4):
        expect(answer.softmax(scores, axis=axis)).close_to(reference.softmax(scores, axis=axis))


def test_scores_near_a_thousand(answer, reference, draw, expect):
    for centre in (1000.0, -1000.0):
        scores = centre + draw.uniform(4, low=-2.0, high=2.0)
        expect(answer.softmax(scores)).close_to(reference.softmax(scores))


def test_scores_far_apart_in_one_vector(answer, reference, draw, expect):
    scores = np.array([1000.0, -1000.0, 10.0, 0.0])[draw.permutation(4)]
    expect(answer.softmax(scores)).close_to(reference.softmax(scores))


def test_rows_far_apart(answer, reference, draw, expect):
    centres = np.array([[1000.0], [-1000.0], [0.0]])[draw.permutation(3)]
    scores = centres + draw.uniform(3, 5, low=-2.0, high=2.0)
    expect(answer.softmax(scores)).close_to(reference.softmax(scores))


def test_integer_scores(answer, reference, draw, expect):
    scores = np.stack([draw.permutation(4) for _ in range(3)])  # whole numbers, never two equal in a row
    expect(answer.softmax(scores)).close_to(reference.softmax(scores))


def test_scores_are_left_alone(answer, draw, expect):
    scores = draw.normal(5)
    expect(answer.softmax(scores)).leaves_inputs_alone()
