import numpy as np

VALUES = ("normal", "whole", "equal", "negative", "positive", "large", "huge", "zeros")


def sigmoid(work, pick):
    options = pick.options(lam=(0.001, 0.5, 2.0, 100.0))
    work.sigmoid(_x(pick), **options)


def relu(work, pick):
    work.relu(_x(pick))


def leaky_relu(work, pick):
    options = pick.options(alpha=(0.0, 0.001, 0.1, 0.5, 1.0))
    work.leaky_relu(_x(pick), **options)


def elu(work, pick):
    options = pick.options(alpha=(0.01, 0.5, 2.0, 50.0))
    work.elu(_x(pick), **options)


def softplus(work, pick):
    work.softplus(_x(pick))


def in_between(work, pick):
    """Where a formula for large numbers is not good enough yet."""
    x = np.linspace(-15.0, 15.0, 16) + pick.made(lambda draw: draw.uniform(1))
    work.sigmoid(x)
    work.elu(x)
    work.softplus(x)


def far_away(work, pick):
    """As far as the statement goes, where a small option makes a number of a usual size again."""
    x = pick.made(lambda draw: 1e4 * draw.uniform(6, low=-1.0))
    work.sigmoid(x, lam=pick("lam", 0.0002, 0.01))
    work.leaky_relu(x, alpha=pick("leak", 0.0002, 0.01))
    work.elu(x, alpha=pick("alpha", 0.0002, 100.0))
    work.softplus(x)


def _x(pick):
    shape = [pick.size(f"length {i}", 1, 4) for i in "123"][: pick.size("axes", 1, 3)]
    return pick.array("x", shape, values=VALUES)
