VALUES = ("normal", "whole", "equal", "negative", "large", "zeros")


def mse(work, pick):
    options = pick.options(reduction=("examples", "entries"))
    work.mse(*_arrays(pick), **options)


def mae(work, pick):
    work.mae(*_arrays(pick))


def mse_gradient(work, pick):
    options = pick.options(reduction=("examples", "entries"))
    work.mse_gradient(*_arrays(pick), **options)


def several_outputs(work, pick):
    """Where the two means differ."""
    reduction = pick("reduction", "examples", "entries")
    shape = (pick.size("examples", 1, 4), pick.size("outputs", 2, 4))
    arrays = [pick.array(name, shape, values=("normal", "whole")) for name in ("predictions", "targets")]
    work.mse(*arrays, reduction=reduction)
    work.mse_gradient(*arrays, reduction=reduction)


def _arrays(pick):
    shape = (pick.size("examples", 1, 5), pick.size("outputs", 1, 4))[: pick.size("axes", 1, 2)]
    return [pick.array(name, shape, values=VALUES) for name in ("predictions", "targets")]
