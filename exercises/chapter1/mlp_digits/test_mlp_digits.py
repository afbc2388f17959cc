"""Public checks. `digits` draws the images: call it with `numpy.random.default_rng(0)` in place of `draw`,
after writing `draw.normal(size=...)` for the noise, to look at them or to train on them."""

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


PARAMS = [
    np.array([[1.0, -1.0]]),
    np.array([0.0, 1.0]),
    np.array([[1.0, 0.0], [0.0, 2.0]]),
    np.array([0.0, 1.0]),
]


def test_forward_on_paper(answer, expect):
    x = np.array([[2.0], [-1.0]])
    expect(answer.forward(PARAMS, x)).close_to([[2.0, 1.0], [0.0, 5.0]])
    expect(answer.predict(PARAMS, x)).equal_to([0, 1])


def test_gradients_on_paper(answer, expect):
    loss, gradients = answer.loss_and_gradients(PARAMS, np.array([[2.0]]), np.array([1]))
    expect(loss).close_to(1.3132617)
    expect(gradients[0]).close_to([[1.4621172, 0.0]])
    expect(gradients[1]).close_to([0.7310586, 0.0])
    expect(gradients[2]).close_to([[1.4621172, -1.4621172], [0.0, 0.0]])
    expect(gradients[3]).close_to([0.7310586, -0.7310586])


def test_loss_before_training(answer, draw, expect, rng):
    x, y = digits(draw, 60)
    losses = answer.train(x, y, 10, 0, rng(0))[1]
    expect(losses).has_shape((1,))
    expect(losses[0]).between(0.9 * np.log(10), 1.5 * np.log(10))


def test_a_few_images_are_learnt_by_heart(answer, draw, expect, rng):
    x, y = digits(draw, 20)
    losses = answer.train(x, y, 10, 300, rng(0))[1]
    expect(losses).has_shape((301,))
    expect(losses).falls(from_start=0.1, window=5)


def test_the_last_loss(answer, draw, expect, rng):
    """It is that of the parameters returned, over all images."""
    x, y = digits(draw, 30)
    params, losses = answer.train(x, y, 10, 2, rng(1))
    expect(losses).has_shape((3,))
    expect(losses[-1]).close_to(answer.loss_and_gradients(params.value, x, y)[0].value, tol=1e-3)


def test_the_same_seed_again(answer, draw, expect, rng):
    x, y = digits(draw, 30)
    first, again, other = (answer.train(x, y, 10, 2, rng(seed))[1] for seed in (3, 3, 4))
    expect(again).close_to(first.value, tol=1e-6)
    assert not np.allclose(other.value, first.value, rtol=1e-6)
