VALUES = ("normal", "whole", "negative", "large", "zeros", "tiny")


def _layers(pick):
    """One to three layers; biases are far from 0, so that they show where they count."""
    sizes = [pick.size("inputs", 1, 4), pick.size("outputs", 1, 4), 2, 3]
    place, count = pick("place of the drawn weights", 0, 1, 2), pick.size("layers", 1, 3)
    pick.require(place < count)
    drawn = pick.array("weights", sizes[:2], values=VALUES)
    layers = []
    for i in range(count):
        n_in, n_out = sizes[:2] if i == place else (pick.size("other inputs", 1, 3), sizes[i + 1])
        other = pick.made(lambda draw, n=n_in, m=n_out: draw.integers(-2, 4, n, m) / 2.0)
        layers.append((drawn if i == place else other, pick.made(lambda draw, n=n_out: 5.0 + draw.normal(n))))
    return layers


def penalties(work, pick):
    layers, alpha = _layers(pick), pick("alpha", 0.0, 0.1, 1.0, 3.0)
    work.l2_penalty(layers, alpha)
    work.l1_penalty(layers, alpha)


def regularised_loss(work, pick):
    options = pick.options(kind=("l2", "l1"))
    loss, alpha = pick("loss", 0.0, 0.25, 2.5), pick("alpha", 0.0, 0.1, 1.0, 3.0)
    work.regularised_loss(loss, _layers(pick), alpha, **options)
