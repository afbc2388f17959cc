KINDS = ("normal", "whole", "zeros", "tiny")
PLAIN = ("plain",)
AS_FLOATS = {"dtypes": ("float64",), "forms": PLAIN}


def _network(pick, **lying):
    n, d, h = pick.size("examples", 1, 3), pick.size("inputs", 1, 3), pick.size("hidden neurons", 1, 3)
    k = pick.size("classes", 2, 4)
    return (
        pick.array("x", (n, d), values=KINDS, **lying),
        pick.indices("targets", (n,), 0, k, forms=PLAIN),
        pick.array("w1", (d, h), values=KINDS, **lying),
        pick.array("b1", (h,), values=("normal", "zeros"), forms=PLAIN),
        pick.array("w2", (h, k), values=("normal", "whole"), **lying),
        pick.array("b2", (k,), values=("normal", "whole", "huge"), forms=PLAIN),
    )


def loss(work, pick):
    work.loss(*_network(pick, **AS_FLOATS))


def gradients(work, pick):
    work.gradients(*_network(pick))


def examples_far_apart(work, pick):
    n, h, k = pick.size("examples", 2, 4), pick.size("hidden neurons", 1, 3), pick.size("classes", 2, 3)
    x = pick.made(lambda draw: 1000.0 * draw.integers(0, 2, n, 1))
    sizes = {"w1": (1, h), "b1": (h,), "w2": (h, k), "b2": (k,)}
    parameters = [pick.array(name, sizes[name], values=("whole",), **AS_FLOATS) for name in sizes]
    targets = pick.indices("targets", (n,), 0, k, forms=PLAIN)
    work.loss(x, targets, *parameters)
    work.gradients(x, targets, *parameters)
