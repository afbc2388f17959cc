"""Public checks. `shapes` draws the images. To look at them or to train on them, give it as `draw` an object
with `normal(*shape)` and `integers(low, high)`, such as `Draw` below."""

import numpy as np

SIDE, NOISE = 16, 0.2
LOGITS = [[-2.3215, -1.0379, -1.9111, -0.3779], [-4.64, 1.4491, -1.7233, -0.2149]]


class Draw:
    """What `shapes` needs at home: shapes(Draw(0), 200)."""

    def __init__(self, seed):
        self._rng = np.random.default_rng(seed)

    def normal(self, *shape):
        return self._rng.normal(size=shape)

    def integers(self, low, high):
        return self._rng.integers(low, high)


def shapes(draw, count):
    """Images (count, 1, 16, 16) from 0 to 1 and their classes: circle, square, triangle, cross; noisy."""
    y = np.arange(count) % 4
    x = NOISE * draw.normal(count, 1, SIDE, SIDE)
    rows, columns = np.mgrid[:SIDE, :SIDE]
    for image, kind in zip(x, y, strict=True):
        radius = draw.integers(4, 7)
        down, right = (
            rows - draw.integers(radius, SIDE - radius),
            columns - draw.integers(radius, SIDE - radius),
        )
        near, far = np.minimum(abs(down), abs(right)), np.maximum(abs(down), abs(right))
        circle, square = down**2 + right**2 <= radius**2, far < radius
        triangle = (abs(down) <= radius) & (2 * abs(right) <= radius + down)
        image[0] += (circle, square, triangle, (near <= 1) & (far <= radius))[kind]
    return x.clip(0, 1).astype("float32"), y


def test_the_network(answer, expect):
    net = answer.ShapeNet()
    expect(net.parameter_count()).equal_to(1316)
    expect(net.output_shape(2, 1, 16, 16)).equal_to((2, 4))


def test_logits_of_known_weights(answer, expect, tensor):
    """Two images, cos(0), cos(1), ... row by row, and -3 times this one."""
    wave = np.cos(np.arange(36.0)).reshape(1, 6, 6)
    images = np.stack([wave, -3 * wave]).astype("float32")
    net = answer.ShapeNet().fill("known weights")
    expect(net(images)).close_to(LOGITS, tol=1e-3)
    expect(answer.predict(net, tensor(images))).equal_to([3, 1])


def test_loss_before_training(answer, draw, expect, tensor):
    x, y = shapes(draw, 40)
    losses = answer.train(tensor(x), tensor(y, "int64"), 0, 1)[1]
    expect(losses).has_shape((1,))
    expect(losses[0]).between(0.7 * np.log(4), 1.5 * np.log(4))


def test_a_few_images_are_learnt_by_heart(answer, draw, expect, tensor):
    x, y = shapes(draw, 12)
    losses = answer.train(tensor(x), tensor(y, "int64"), 150, 1)[1]
    expect(losses).has_shape((151,))
    expect(losses).falls(from_start=0.1, window=5)


def test_the_last_loss(answer, draw, expect, tensor):
    """It is that of the network returned, over all images."""
    x, y = shapes(draw, 24)
    net, losses = answer.train(tensor(x), tensor(y, "int64"), 2, 1)
    expect(losses).has_shape((3,))
    logits = np.asarray(net(x).value, dtype=float)
    right = logits[np.arange(24), y]
    expect(losses[-1]).close_to(np.mean(np.log(np.exp(logits).sum(axis=1)) - right), tol=1e-3)


def test_the_same_seed_again(answer, draw, expect, tensor):
    x, y = shapes(draw, 24)
    images, labels = tensor(x), tensor(y, "int64")
    first, again, other = (answer.train(images, labels, 2, seed)[1] for seed in (3, 3, 4))
    expect(again).close_to(first.value, tol=1e-5)
    assert not np.allclose(other.value, first.value, rtol=1e-4)
