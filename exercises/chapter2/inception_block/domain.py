def _filters(pick, what):
    return pick.size(what, 1, 12)


def _reduced(pick):
    threes = _filters(pick, "reduced before 3x3"), _filters(pick, "filters 3x3")
    fives = _filters(pick, "reduced before 5x5"), _filters(pick, "filters 5x5")
    ones, pooled = _filters(pick, "filters 1x1"), _filters(pick, "filters after the pooling")
    return _filters(pick, "input channels"), ones, threes, fives, pooled


def naive_blocks(work, pick):
    options = pick.options(bias=(True, False))
    sizes = [_filters(pick, what) for what in ("input channels", "filters 1x1", "filters 3x3", "filters 5x5")]
    work.naive_block(*sizes, **options)


def reduced_blocks(work, pick):
    options = pick.options(bias=(True, False))
    work.reduced_block(*_reduced(pick), **options)


def savings(work, pick):
    options = pick.options(bias=(True, False))
    work.parameters_saved(*_reduced(pick), **options)
