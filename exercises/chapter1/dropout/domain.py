PASSES = ("first", "second", "third")
SHAPES = ((1,), (5,), (3, 2), (1, 4), (4, 1), (2, 3, 4), (2, 1, 3, 1))


def _layer(work, pick):
    return work.Dropout(pick("p", 0.0, 0.25, 0.5, 0.8), pick("seed", 0, 1, 2, 7, 2026))


def passes_through_one_layer(work, pick):
    layer = _layer(work, pick)
    for name in PASSES:
        training = pick(f"training in the {name} pass", True, False)
        x = pick.array(f"x of the {name} pass", pick(f"shape of the {name} x", *SHAPES))
        layer.forward(x, training=training)


def one_batch_again(work, pick):
    """The same numbers each time: only the mask may change."""
    layer = _layer(work, pick)
    shape = pick.size("rows", 2, 4), pick.size("columns", 2, 5)
    x = pick.made(lambda draw: draw.uniform(*shape, low=1.0, high=3.0))
    for training in (True, True, False, True):
        layer.forward(x.copy(), training=training)


def two_layers(work, pick):
    first, second = _layer(work, pick), work.Dropout(0.5, pick("seed of the second", 0, 1))
    shape = pick.size("rows", 1, 3), pick.size("columns", 3, 5)
    x = pick.made(lambda draw: draw.uniform(*shape, low=1.0, high=3.0))
    for layer in (first, second, second, first):
        layer.forward(x.copy(), training=True)
