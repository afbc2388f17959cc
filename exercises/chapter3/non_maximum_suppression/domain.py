import numpy as np

# How two intervals lie to each other, as places of their ends among four increasing points.
APART, TOUCHING, OVERLAPPING = ((0, 1), (2, 3)), ((0, 1), (1, 2)), ((0, 2), (1, 3))
INSIDE, SAME_START, SAME_END, EQUAL = ((0, 3), (1, 2)), ((0, 3), (0, 2)), ((0, 3), (1, 3)), ((0, 3), (0, 3))
ONE_WAY = (APART, TOUCHING, OVERLAPPING, INSIDE, SAME_START, SAME_END)
RELATIONS = (EQUAL, *ONE_WAY, *(relation[::-1] for relation in ONE_WAY))
FORMS = {"list": list, "tuple": tuple, "array": np.array}
KINDS = (
    ("float64", 1),
    ("float64", 0.0625),
    ("int64", 1),
    ("int64", 10),
    ("float64", 2**-7),
)  # a dtype, and the unit of length

# Left, top, width and height of n boxes, in whole units: equality with a threshold is exact.
SCENES = {
    "few places": lambda draw, n: (*draw.integers(0, 3, 2, n), *draw.integers(1, 5, 2, n)),
    "a queue": lambda draw, n: (draw.integers(1, 5) * np.arange(n), 0, 4, 3),
    "one corner": lambda draw, n: (0, 0, draw.integers(1, 5, n), 2),
    "all equal": lambda draw, n: (2, 1, 3, 5),
    "three objects": lambda draw, n: (
        *(draw.integers(0, 20, 2, n) + 90 * draw.integers(0, 3, n)),
        *draw.integers(40, 60, 2, n),
    ),
}


def iou(work, pick):
    unit, origin = pick("unit", 1, 0.125, 100, 2**-7), pick("origin", 0, -5)
    along_x, along_y = (_two_intervals(pick, axis, unit, origin) for axis in "xy")
    both = [(x[0], y[0], x[1], y[1]) for x, y in zip(along_x, along_y, strict=True)]
    work.iou(*(FORMS[pick(f"form of box {name}", *FORMS)](box) for name, box in zip("ab", both, strict=True)))


def _two_intervals(pick, axis, unit, origin):
    points = pick.made(lambda draw: np.sort(draw.permutation(12)[:4]))
    relation = pick(f"along {axis}", *RELATIONS)
    return [[unit * (int(points[end]) + origin) for end in ends] for ends in relation]


def suppression(work, pick):
    scene, n = pick("scene", *SCENES), pick("boxes", 0, 1, 2, 3, 4, 6, 9)
    dtype, unit = pick("dtype and unit", *KINDS)
    left, top, width, height = pick.made(lambda draw: SCENES[scene](draw, n))
    x, y = (left, left + width), (top, top + height)
    if pick("turned", False, True):
        x, y = y, x
    corners = np.stack([np.zeros(n) + each for each in (x[0], y[0], x[1], y[1])], axis=1)
    boxes = (unit * (corners + pick("origin", 0, -20))).astype(dtype)
    threshold = pick.number("threshold", 0.1, 0.9, 0.0, 0.25, 0.5, 0.75, 1.0)
    work.non_maximum_suppression(boxes, _scores(pick, n), threshold)


def _scores(pick, n):
    """All different, and strictly between 0 and 1."""
    order = pick("scores", "mixed", "rising", "falling")
    mixed = pick.made(lambda draw: draw.permutation(n))
    ranks = {"mixed": mixed, "rising": np.arange(n), "falling": np.arange(n)[::-1]}[order]
    return ((ranks + 1) / (n + 1)) ** 2
