import numpy as np

KINDS = (
    ("float64", 0.25),
    ("int64", 1),
    ("uint8", 1),
    ("int8", 1),
)  # a dtype, and the least step of grey level


def whole_numbers(work, pick):
    values = ("whole", "ties", "equal", "negative", "large", "huge")
    _grown(work, pick, values, ("int64", "uint8", "int8"), (0, 1, 2, 2.5, 100, 255))


def real_numbers(work, pick):
    values = ("whole", "ties", "equal", "normal", "unit", "negative", "large")
    _grown(work, pick, values, ("float64", "float32"), (0, 0.25, 0.75, 1, 2, 100.0))


def wide_levels(work, pick):
    """More grey levels than 15 or 16 bits hold, with and without a sign."""
    shape, seed = _shape_and_seed(pick, 1, 6)
    dtype, most = pick(
        "dtype and most", ("uint16", 65536), ("int32", 10**6), ("int64", 10**9), ("float64", 10**6)
    )
    steps = pick("steps", 2, 3, 5)
    image = pick.made(lambda draw: (most // steps) * draw.integers(0, steps, *shape)).astype(dtype)
    tolerance = most // steps * pick("tolerance in steps", 0, 1, 1.5, 2)
    work.region_growing(image, seed, max(0, tolerance - pick("short of that", 0, 1)))


def near_the_largest_levels(work, pick):
    """Large levels that differ by little."""
    shape, seed = _shape_and_seed(pick, 2, 6)
    image = pick.made(lambda draw: 10**9 - draw.integers(0, 5, *shape))
    dtype = pick("dtype", "int64", "int32", "float64")
    work.region_growing(image.astype(dtype), seed, pick("tolerance", 0, 1, 2))


def patches(work, pick):
    """A few grey levels: regions of all forms, and pixels that one neighbour refuses and another accepts."""
    dtype, step = pick("dtype and step", *KINDS)
    shape, seed = _shape_and_seed(pick, 2, 8)
    levels, tolerance = pick("levels and tolerance", (2, 0), (3, 0), (3, 1), (4, 1), (6, 2))
    image = pick.made(lambda draw: draw.integers(0, levels, *shape))
    least = 0 if dtype == "uint8" else -1
    work.region_growing((step * (least + image)).astype(dtype), seed, step * tolerance)


def winding_path(work, pick):
    """A path to and fro between walls: level, or rising and falling by the tolerance at most."""
    path = _to_and_fro(*pick("turns and length", (1, 2), (1, 7), (2, 3), (3, 6), (4, 2), (8, 15)))
    path = np.rot90(path, pick("quarter turns", 0, 1, 2, 3))
    dtype, step = pick("dtype and step", *KINDS)
    first = -60 if dtype == "int8" else 60
    slope = pick("slope", -1, 0, 1)
    levels = np.where(path < 0, first + 128, first + slope * abs((path + 30) % 60 - 30))
    seed = np.argwhere(path == int(pick("seed", 0, 0.5, 1) * path.max()))[0]
    work.region_growing((step * levels).astype(dtype), tuple(seed.tolist()), step * pick("tolerance", 1, 2))


def _to_and_fro(turns, length):
    """Where the path is, its cells counted from 0; -1 elsewhere."""
    path = np.full((2 * turns - 1, length), -1)
    for turn in range(turns):
        first = turn * (length + 1)
        line = np.arange(first, first + length)
        path[2 * turn] = line[::-1] if turn % 2 else line
        path[2 * turn + 1 : 2 * turn + 2, 0 if turn % 2 else -1] = first + length
    return path


def _grown(work, pick, values, dtypes, tolerances):
    shape, seed = _shape_and_seed(pick, 1, 7)
    tolerance = pick("tolerance", *tolerances)
    work.region_growing(pick.array("image", shape, values=values, dtypes=dtypes), seed, tolerance)


def _shape_and_seed(pick, least, most):
    shape = pick.size("rows", least, most), pick.size("columns", least, most)
    return shape, (_place(pick, "row of the seed", shape[0]), _place(pick, "column of the seed", shape[1]))


def _place(pick, name, length):
    where = pick(name, *("first", "last", "between")[:length])
    between = pick.made(lambda draw: int(draw.integers(1, max(2, length - 1))))
    return {"first": 0, "last": length - 1, "between": between}[where]
