"""What training shows: a score on new images, a control, losses that are those of the network."""

import numpy as np

SIDE, NOISE = 16, 0.2


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


def score(answer, draw, tensor, seed, order=slice(None), labels=slice(None)):
    """Of what is learnt on 320 images in 8 epochs, in this order, with the labels in that one."""
    x, y = shapes(draw, 320)
    new, classes = shapes(draw, 200)
    net = answer.train(tensor(x[order]), tensor(y[order][labels], "int64"), 8, seed)[0]
    return np.mean(np.ravel(answer.predict(net, tensor(new)).value) == classes)


def test_score_on_new_images(answer, draw, tensor, passes_at_least):
    def trial(seed):
        assert score(answer, draw, tensor, seed) > 0.75

    passes_at_least(2, of=3, trial=trial)


def test_images_that_come_class_by_class(answer, draw, tensor, passes_at_least):
    def trial(seed):
        assert score(answer, draw, tensor, seed, order=np.argsort(np.arange(320) % 4, kind="stable")) > 0.7

    passes_at_least(1, of=2, trial=trial)


def test_shuffled_labels_teach_nothing(answer, draw, tensor):
    assert score(answer, draw, tensor, 0, labels=draw.permutation(320)) < 0.65


def test_very_few_images(answer, draw, expect, tensor):
    """Fewer than a mini-batch holds."""
    for count in (1, 5):
        x, y = shapes(draw, count)
        losses = answer.train(tensor(x), tensor(y, "int64"), 150, 2)[1]
        expect(losses).has_shape((151,))
        expect(losses).falls(from_start=0.5, window=5)


def test_every_epoch_is_done(answer, draw, expect, tensor):
    """Each image comes with each of the four classes, so that the loss soon goes up and down, near log 4."""
    x, y = np.repeat(shapes(draw, 10)[0], 4, axis=0), np.arange(40) % 4
    expect(answer.train(tensor(x), tensor(y, "int64"), 40, 4)[1]).has_shape((41,))


def test_losses_are_those_of_the_network(answer, draw, expect, tensor):
    x, y = shapes(draw, 40)
    net, losses = answer.train(tensor(x), tensor(y, "int64"), 2, 3)
    expect(losses).has_shape((3,))
    logits = np.asarray(net(x).value, dtype=float)
    right = logits[np.arange(40), y]
    expect(losses[-1]).close_to(np.mean(np.log(np.exp(logits).sum(axis=1)) - right), tol=1e-3)


def test_the_seed_decides(answer, draw, expect, tensor):
    x, y = shapes(draw, 40)
    images, labels = tensor(x), tensor(y, "int64")
    first, again, other = (answer.train(images, labels, 2, seed)[1] for seed in (5, 5, 6))
    expect(again).close_to(first.value, tol=1e-5)
    assert not np.allclose(other.value, first.value, rtol=1e-4)


def test_images_and_labels_stay_as_they_are(answer, draw, expect, tensor):
    x, y = shapes(draw, 20)
    expect(answer.train(tensor(x), tensor(y, "int64"), 2, 0)).leaves_inputs_alone()
