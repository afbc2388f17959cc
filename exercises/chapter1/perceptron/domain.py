import numpy as np


def predict(work, pick):
    n, d = _sizes(pick)
    x = pick.array("x", (n, d), values=("normal", "whole", "negative", "zeros", "large"))
    weights = pick.array("weights", (d,), values=("normal", "whole", "zeros"))
    work.perceptron_predict(x, weights, pick("bias", -1.0, 0.0, 0.25, 2.0))


def whole_numbers(work, pick):
    options = _options(pick, 1, 2, 7)
    n, d = _sizes(pick)
    x = pick.array("x", (n, d), values=("whole", "zeros"))
    work.perceptron_train(x, pick.indices("targets", (n,), 0, 2), **options)


def real_numbers(work, pick):
    options = _options(pick, 1, 2, 5)
    options.setdefault("max_epochs", 3)
    n, d = _sizes(pick)
    x = pick.array("x", (n, d), values=("normal", "negative", "large"), dtypes=("float64",))
    work.perceptron_train(x, pick.indices("targets", (n,), 0, 2), **options)


def truth_tables(work, pick):
    """All functions of two bits, the two exclusive ones included."""
    options = _options(pick, 3, 20)
    table = pick("table", *range(16))
    corners, dtype = [[0, 0], [0, 1], [1, 0], [1, 1]], pick("dtype", "float64", "int64")
    targets = np.array([table >> i & 1 for i in range(4)])
    work.perceptron_train(np.array(corners, dtype=dtype), targets, **options)


def separable(work, pick):
    """Points of a grid on both sides of a line, none on it: an epoch without an error comes."""
    options = pick.options(learning_rate=(0.5, 2.0))
    n = pick.size("examples", 4, 7)
    x = pick.made(lambda draw: draw.integers(-3, 4, n, 2))
    slope = pick("slope", -2, 1, 3)
    work.perceptron_train(x, (2 * x[:, 0] + 2 * slope * x[:, 1] > 1).astype(int), **options)


def _options(pick, *epochs):
    return pick.options(learning_rate=(0.5, 2.0), max_epochs=epochs)


def _sizes(pick):
    return pick.size("examples", 1, 6), pick.size("features", 1, 4)
