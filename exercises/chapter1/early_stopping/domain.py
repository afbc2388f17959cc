import numpy as np

GRID = 0.25  # the losses are multiples of it: an improvement by exactly min_delta is one in floats, too


def _valley(draw, n):
    return np.abs(np.arange(n) - int(draw.integers(0, n)))


CURVES = {
    "any": lambda draw, n: draw.integers(0, 12, n),
    "few values": lambda draw, n: draw.integers(0, 3, n),
    "falls": lambda draw, n: -np.cumsum(draw.integers(0, 4, n)),
    "small steps": lambda draw, n: -np.arange(n),
    "rises": lambda draw, n: np.cumsum(draw.integers(0, 3, n)),
    "equal": lambda draw, n: np.zeros(n),
    "valley": _valley,
    "two valleys": lambda draw, n: np.minimum(2 * _valley(draw, n) + 3, 3 * _valley(draw, n)),
    "zigzag": lambda draw, n: np.arange(n) % 2 * 3 - np.arange(n) // 2,
}


def _ask(work, pick, low, high):
    options = pick.options(min_delta=(0.0, 0.25, 0.5, 1.0))
    patience = pick("patience", 1, 2, 3, 4, 30)
    grid = GRID
    curve, level = pick("curve", *CURVES), pick("level", 0.0, 2.0, 5000.0)
    n = pick.size("epochs", low, high)
    if "min_delta" not in options and pick("steps", "as they are", "tiny") == "tiny":
        level, grid = 0.0, GRID / 1024
    losses = pick.made(lambda draw: (level + grid * CURVES[curve](draw, n)).tolist())
    work.early_stopping(losses, patience, **options)


def short_runs(work, pick):
    _ask(work, pick, 1, 6)


def long_runs(work, pick):
    _ask(work, pick, 7, 25)
