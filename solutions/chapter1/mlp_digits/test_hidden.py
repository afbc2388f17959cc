"""What training shows: a score on new images, a control, losses that are those of the parameters."""

import numpy as np

SEGMENTS = "abcdef bc abdeg abcdg bcfg acdfg acdefg abc abcdefg abcdfg".split()
BARS = {  # rows and columns of each segment
    "a": (0, 2, 0, 7), "b": (0, 7, 5, 7), "c": (5, 12, 5, 7), "d": (10, 12, 0, 7),
    "e": (5, 12, 0, 2), "f": (0, 7, 0, 2), "g": (5, 7, 0, 7),
}  # fmt: skip


def digits(draw, count):
    """Images of 16 x 16 pixels as rows of 256 numbers from 0 to 1, and their classes: moved, with noise."""
    y = np.arange(count) % 10
    x = 0.2 * draw.normal(count, 16, 16)
    for image, digit in zip(x, y, strict=True):
        ink, top, left = np.zeros((16, 16)), draw.integers(1, 4), draw.integers(3, 7)
        for segment in SEGMENTS[digit]:
            a, b, c, d = BARS[segment]
            ink[top + a : top + b, left + c : left + d] = 1.0
        image += ink
    return x.reshape(count, 256).clip(0, 1), y


def score(answer, draw, seed, epochs, order=slice(None), labels=slice(None)):
    """Of what is learnt on 240 images, in this order, with the labels in that one."""
    x, y = digits(draw, 240)
    new, classes = digits(draw, 200)
    params = answer.train(x[order], y[order][labels], 10, epochs, seed)[0]
    return np.mean(np.ravel(answer.predict(params, new).value) == classes)


def test_losses_are_those_of_the_parameters(answer, reference, draw, expect, rng):
    x, y = digits(draw, 50)
    params, losses = answer.train(x, y, 10, 3, rng(1))
    expect(losses).has_shape((4,))
    expect(losses[-1]).close_to(reference.loss_and_gradients(params.value, x, y)[0], tol=1e-3)


def test_draws_come_from_rng(answer, draw, expect, rng):
    x, y = digits(draw, 40)
    first = answer.train(x, y, 10, 2, rng(5))
    again = answer.train(x, y, 10, 2, rng(5))
    other = answer.train(x, y, 10, 2, rng(6))
    expect(again[1]).close_to(first[1].value, tol=1e-6)
    assert not np.allclose(np.asarray(other[0][0].value), np.asarray(first[0][0].value))


def test_images_and_labels_stay_as_they_are(answer, draw, expect, rng):
    x, y = digits(draw, 30)
    expect(answer.train(x, y, 10, 2, rng(0))).leaves_inputs_alone()


def test_score_on_new_images(answer, draw, rng, passes_at_least):
    def trial(seed):
        assert score(answer, draw, rng(seed), 40) > 0.75

    passes_at_least(2, of=3, trial=trial)


def test_images_that_come_class_by_class(answer, draw, rng, passes_at_least):
    def trial(seed):
        assert score(answer, draw, rng(seed), 15, order=np.argsort(np.arange(240) % 10, kind="stable")) > 0.55

    passes_at_least(2, of=3, trial=trial)


def test_shuffled_labels_teach_nothing(answer, draw, rng):
    assert score(answer, draw, rng(0), 40, labels=draw.permutation(240)) < 0.4
