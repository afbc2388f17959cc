import numpy as np

KINDS = ("positive", "uniform", "with a zero", "nearly a zero", "one-hot", "one-hot, whole numbers")


def entropy(work, pick):
    work.entropy(_distribution(pick, "p", pick.size("classes", 1, 6)))


def cross_entropy(work, pick):
    work.cross_entropy(*_two(pick))


def kl_divergence(work, pick):
    work.kl_divergence(*_two(pick))


def the_same_twice(work, pick):
    """A distribution compared with itself."""
    p = _distribution(pick, "p", pick.size("classes", 1, 6))
    work.cross_entropy(p, p.copy())
    work.kl_divergence(p, p.copy())


def _two(pick):
    k = pick.size("classes", 1, 6)
    return _distribution(pick, "p", k), _distribution(pick, "q", k)


def _distribution(pick, name, k):
    kind = pick(f"kind of {name}", *KINDS)
    if kind == "uniform":
        return np.full(k, 1 / k)
    if kind.startswith("one-hot"):
        which = int(pick.made(lambda draw: draw.integers(0, k)))
        return np.eye(k, dtype=int if "whole" in kind else float)[which]
    pick.require(kind == "positive" or k > 1)
    weights = pick.made(lambda draw: draw.uniform(k, low=0.1))
    if kind == "nearly a zero":
        weights[int(pick.made(lambda draw: draw.integers(0, k)))] = 1e-12
    if kind == "with a zero":
        weights[int(pick.made(lambda draw: draw.integers(0, k)))] = 0.0
    return weights / weights.sum()
