import numpy as np

VALUES = ("normal", "whole", "equal", "negative", "zeros")


def mini_batches(work, pick):
    options = pick.options(drop_last=(False, True))
    order = _permutation(pick, pick.size("examples", 1, 9))
    work.mini_batches(order, pick.size("batch_size", 1, 6), **options)


def sgd_epoch(work, pick):
    options = pick.options(drop_last=(False, True))
    n, d = pick.size("examples", 1, 7), pick.size("features", 1, 3)
    batch_size, rate = pick.size("batch_size", 1, 8), pick("learning_rate", 0.01, 0.02)
    order = _permutation(pick, n)
    w, x = pick.array("w", (d,), values=VALUES), pick.array("x", (n, d), values=VALUES)
    work.sgd_epoch(w, x, pick.array("y", (n,), values=VALUES), order, batch_size, rate, **options)


def _permutation(pick, n):
    turned = pick("order", "shuffled", "backwards")
    return pick.laid("order", lambda draw: draw.permutation(n) if turned == "shuffled" else _backwards(n))


def _backwards(n):
    return np.arange(n)[::-1].copy()
