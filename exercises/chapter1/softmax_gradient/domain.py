def usual_scores(work, pick):
    n, d, k = _sizes(pick)
    x = pick.array("x", (n, d), values=("normal", "whole", "negative", "zeros"))
    weights = pick.array("weights", (d, k), values=("normal", "whole", "equal", "zeros"))
    bias = pick.array("bias", (k,), values=("normal", "whole", "zeros"))
    work.softmax_gradient(x, weights, bias, pick.indices("targets", (n,), 0, k))


def scores_far_apart(work, pick):
    """Whole scores of thousands."""
    n, d, k = _sizes(pick)
    x = pick.array("x", (n, d), values=("whole",))
    weights = pick.made(lambda draw: 100.0 * draw.integers(-9, 10, d, k))
    bias = pick("bias", -1000.0, 0.0, 1000.0) + pick.made(lambda draw: draw.integers(-2, 3, k))
    work.softmax_gradient(x, weights, bias, pick.indices("targets", (n,), 0, k))


def _sizes(pick):
    return pick.size("examples", 1, 5), pick.size("features", 1, 4), pick.size("classes", 1, 4)
