VALUES = ("normal", "whole", "equal", "negative", "large", "huge", "high", "low")
DTYPES = ("float64", "int64", "float32")


def vector(work, pick):
    _ask(work, pick, axes=1)


def table(work, pick):
    _ask(work, pick, axes=2)


def volume(work, pick):
    _ask(work, pick, axes=3)


def images(work, pick):
    _ask(work, pick, axes=4)


def shares(work, pick):
    """Scores that sum to 1 already."""
    shape, axis = (pick.size("rows", 1, 4), pick.size("columns", 2, 4)), pick("axis", 0, 1)
    scores = pick.made(lambda draw: draw.uniform(*shape, low=0.1))
    work.softmax(scores / scores.sum(axis=axis, keepdims=True), axis=axis)


def _ask(work, pick, axes):
    options = pick.options(axis=range(-axes, axes))
    shape = [pick.size("length", 1, 5) for _ in range(axes)]
    work.softmax(pick.array("logits", shape, values=VALUES, dtypes=DTYPES), **options)
