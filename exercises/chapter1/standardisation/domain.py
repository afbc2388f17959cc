import numpy as np

VALUES = ("normal", "whole", "negative", "large", "zeros")


def standardise(work, pick):
    n, m, d = pick.size("training examples", 1, 6), pick.size("test examples", 1, 5), pick.size("D", 1, 4)
    train = pick.array("train", (n, d), values=VALUES)
    work.standardise(train, pick.array("test", (m, d), values=VALUES))


def one_constant_feature(work, pick):
    n, d = pick.size("training examples", 2, 6), pick.size("D", 1, 4)
    place, value = pick("which", "first", "last"), pick("value", 0, 3, -7, 250)
    train = pick.laid("train", lambda draw: _constant(draw.normal(n, d), place, value))
    work.standardise(train, pick.array("test", (pick.size("test examples", 1, 4), d)))


def features_of_different_scales(work, pick):
    n, m, d = pick.size("training examples", 3, 6), pick.size("test examples", 1, 5), pick.size("D", 2, 4)
    scales = 10.0 ** (np.arange(d) - pick("smallest scale", 1, 3))
    train = pick.laid("train", lambda draw: scales * (3 + draw.normal(n, d)))
    work.standardise(train, pick.laid("test", lambda draw: scales * draw.normal(m, d)))


def far_from_zero(work, pick):
    """A date in seconds: values that are large beside their deviation."""
    n, m, d = pick.size("training examples", 2, 6), pick.size("test examples", 1, 5), pick.size("D", 1, 3)
    middle, spread = pick("middle", 1e8, 1e9, -1e9), pick("spread", 3, 30)
    train = pick.laid("train", lambda draw: _far(draw, (n, d), middle, spread))
    work.standardise(train, pick.laid("test", lambda draw: _far(draw, (m, d), middle, spread)))


def _far(draw, shape, middle, spread):
    numbers = spread * draw.normal(*shape)
    numbers[:, 0] = middle + draw.permutation(len(numbers)) * spread
    return numbers


def _constant(numbers, place, value):
    numbers[:, 0 if place == "first" else -1] = value
    return numbers
