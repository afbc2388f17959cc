import numpy as np

OF_ONE_KIND = ("normal", "whole", "equal", "negative", "large", "high", "low")


def scores_of_one_kind(work, pick):
    n, k = _sizes(pick)
    work.softmax_cross_entropy(_scores(pick, n, k, OF_ONE_KIND), _targets(pick, n, k))


def scores_far_apart(work, pick):
    n, k = _sizes(pick)
    work.softmax_cross_entropy(_scores(pick, n, k, ("huge",)), _targets(pick, n, k))


def scores_that_look_like_probabilities(work, pick):
    n, k = _sizes(pick)
    scores = pick.laid("logits", lambda draw: _shares(draw.uniform(n, k, low=0.1)))
    work.softmax_cross_entropy(scores, _targets(pick, n, k))


def _shares(scores):
    return scores / scores.sum(axis=1, keepdims=True)


def as_many_indices_as_classes(work, pick):
    n = pick.size("examples and classes", 2, 3)
    work.softmax_cross_entropy(
        _scores(pick, n, n, ("normal", "huge")), pick.indices("right classes", (n,), 0, n)
    )


def _sizes(pick):
    return pick.size("examples", 1, 5), pick.size("classes", 1, 4)


def _scores(pick, n, k, values):
    return pick.array("logits", (n, k), values=values, dtypes=("float64",))


def _targets(pick, n, k):
    if pick("targets", "indices", "one-hot rows") == "indices":
        return pick.indices("right classes", (n,), 0, k)
    classes = pick.indices("right classes of rows", (n,), 0, k, forms=("plain",))
    dtype = pick("dtype of rows", "float64", "int64")
    return pick.made(lambda draw: np.eye(k, dtype=dtype)[classes])
