import numpy as np

MOVES = (-2, -1, 0, 1, 3)
VALUES = ("normal", "whole", "equal", "negative")


def _moves(pick):
    return pick("dy", *MOVES), pick("dx", *MOVES)


def _image(pick, low, high):
    return pick.array("image", (pick.size("height", low, high), pick.size("width", low, high)), VALUES)


def _kernel(pick):
    sides = pick("kernel height", 1, 3, 5), pick("kernel width", 1, 3, 5)
    return pick.array("kernel", sides, ("normal", "whole"))


def _object(draw):
    """A few bright pixels, far from all borders."""
    image = np.zeros((9, 9))
    image[4:6, 4:6] = draw.integers(1, 10, 2, 2)
    return image


def _large_and_small(pick):
    """Whole numbers from 0 to 9, some of them a million larger: small gaps beside large values."""
    shape = pick.size("height", 2, 6), pick.size("width", 2, 6)
    return pick.made(lambda draw: draw.integers(0, 10, *shape) + 1e6 * draw.integers(0, 2, *shape))


def shift(work, pick):
    work.shift(_image(pick, 1, 6), pick("dy", *MOVES, 8), pick("dx", *MOVES, -8))


def equivariance_map(work, pick):
    work.equivariance_map(_image(pick, 1, 7), _kernel(pick), *_moves(pick))


def equivariance_error(work, pick):
    margin = pick.options(margin=(0, 1, 2, 4))
    work.equivariance_error(_image(pick, 1, 9), _kernel(pick), *_moves(pick), **margin)


def one_axis(work, pick):
    """A margin that is wide enough for each side, or not."""
    image, kernel = (
        pick.array("image", (7, 8), ("normal", "whole")),
        pick.made(lambda draw: draw.normal(1, 3)),
    )
    move, margin = pick("move", -2, -1, 1, 2), pick("margin", 0, 1, 2)
    if pick("axis", "rows", "columns") == "rows":
        work.equivariance_error(image, kernel.T, move, 0, margin)
    else:
        work.equivariance_error(image, kernel, 0, move, margin)


def pooling_changes(work, pick):
    window = pick.options(window=(1, 2, 3))
    work.pooling_changes(_image(pick, 3, 8), *_moves(pick), **window)


def moving_object(work, pick):
    """What pooling keeps of an object that stays inside, and what becomes of one that leaves."""
    image, kernel = pick.made(_object), _kernel(pick)
    dy, dx = pick("dy", *MOVES, 6), pick("dx", *MOVES)
    work.pooling_changes(image, dy, dx, **pick.options(window=(2, 3)))
    work.equivariance_error(image, kernel, dy, dx)
    work.global_change(image, kernel, dy, dx, **pick.options(pool=("max", "mean")))


def large_and_small(work, pick):
    image, (dy, dx) = _large_and_small(pick), (pick("dy", -1, 0, 1), pick("dx", -1, 0, 1))
    sides = pick("kernel height", 1, 3), pick("kernel width", 1, 3)
    kernel = pick.made(lambda draw: draw.integers(-1, 2, *sides))
    work.equivariance_map(image, kernel, dy, dx)
    work.equivariance_error(image, kernel, dy, dx)
    work.pooling_changes(image, dy, dx, pick("window", 1, 2))


def global_change(work, pick):
    work.global_change(_image(pick, 1, 7), _kernel(pick), *_moves(pick), **pick.options(pool=("max", "mean")))
