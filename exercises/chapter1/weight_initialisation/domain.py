import numpy as np

KINDS = ("inputs", "xavier", "he")
WEIGHTS = (
    "any",
    "zeros",
    "equal",
    "nearly equal",
    "few values",
    "one copy",
    "the same inputs",
    "the same outputs",
    "mixed",
    "reversed",
)


def initial_std(work, pick):
    options = pick.options(kind=KINDS)
    n_in, n_out = pick("n_in", 1, 2, 3, 50, 256, 10000), pick("n_out", 1, 2, 5, 50, 100)
    work.initial_std(n_in, n_out, **options)


def initial_weights(work, pick):
    options, seed = pick.options(kind=KINDS), pick("seed", 0, 1, 5, 2026)
    work.initial_weights(pick.size("n_in", 1, 7), pick.size("n_out", 1, 7), seed, **options)


def preactivation_std(work, pick):
    options = pick.options(input_std=(0.0, 0.5, 1.0, 3.0))
    work.preactivation_std(
        pick("n_in", 1, 2, 9, 256, 1000), pick("weight_std", 0.0, 0.1, 1.0, 2.0), **options
    )


def has_copies(work, pick):
    kind, dtype = pick("weights", *WEIGHTS), pick("dtype", "int64", "float64")
    n_in, hidden, n_out = pick.size("inputs", 1, 3), pick("hidden", 1, 2, 4, 5), pick.size("outputs", 1, 3)
    pick.require(kind != "mixed" or hidden > 2)
    pick.require(kind != "reversed" or (n_in > 1 and hidden > 1))
    rows = pick.made(lambda draw: _units(draw, kind, hidden, n_in, n_out).astype(dtype))
    w1 = pick.laid("w1", lambda draw: rows[:, :n_in].T)
    work.has_copies(w1, pick.laid("w2", lambda draw: rows[:, n_in:]))


def _units(draw, kind, hidden, n_in, n_out):
    """A row per hidden unit: its incoming weights, then its outgoing ones."""
    rows = draw.permutation(10 * hidden * (n_in + n_out))[: hidden * (n_in + n_out)].reshape(hidden, -1) - 5
    if kind == "zeros":
        return np.zeros_like(rows)
    if kind == "few values":
        return draw.integers(0, 2, *rows.shape)
    if kind == "equal":
        rows[:] = rows[0]
    if kind == "nearly equal":
        rows[:] = 100_000 + rows[0]
        rows[:, 0] += np.arange(hidden)
    if kind == "mixed":
        one, two, three = draw.permutation(hidden)[:3]
        rows[one, :n_in], rows[two, n_in:] = rows[two, :n_in], rows[three, n_in:]
    if kind == "reversed":
        rows[0] = np.concatenate([rows[1, :n_in][::-1], rows[1, n_in:]])
    columns = {"one copy": slice(None), "the same inputs": slice(n_in), "the same outputs": slice(n_in, None)}
    if kind in columns and hidden > 1:
        one, other = min(1, hidden - 2), hidden - 1  # neither the first nor neighbours, where there are four
        rows[one, columns[kind]] = rows[other, columns[kind]]
    return rows
