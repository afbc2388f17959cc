VALUES = ("normal", "whole", "equal", "negative", "positive", "large", "huge", "zeros")


def sigmoid_grad(work, pick):
    options = pick.options(lam=(0.001, 0.5, 2.0, 100.0))
    work.sigmoid_grad(_x(pick), **options)


def tanh_grad(work, pick):
    work.tanh_grad(_x(pick))


def relu_grad(work, pick):
    work.relu_grad(_x(pick))


def leaky_relu_grad(work, pick):
    options = pick.options(alpha=(0.0, 0.001, 0.1, 0.5, 1.0))
    work.leaky_relu_grad(_x(pick), **options)


def far_away(work, pick):
    """As far as the statement goes, where a small slope makes a derivative of a usual size again."""
    x = pick.made(lambda draw: 1e4 * draw.uniform(6, low=-1.0))
    work.sigmoid_grad(x, lam=pick("lam", 0.0002, 0.01))
    work.leaky_relu_grad(x, alpha=pick("leak", 0.0002, 0.01))


def _x(pick):
    shape = [pick.size(f"length {i}", 1, 4) for i in "123"][: pick.size("axes", 1, 3)]
    return pick.array("x", shape, values=VALUES)
