AXES = 3
NUMBERS = ("int", "tuple")


def _option(pick, name, low, high, *forms):
    """A number for all axes, one per axis, or a form without numbers; and the numbers, or None."""
    form = pick(name, *forms)
    first = pick.size(f"{name}: value", low, high)
    others = pick.made(lambda draw: [draw.integers(low, high + 1) for _ in range(AXES - 1)])
    if form == "int":
        return first, (first,) * AXES
    return ((first, *others), (first, *others)) if form == "tuple" else (form, None)


def _layer(pick, strides=(*NUMBERS, "left out"), sides_of_padding=0):
    """Sizes in which the window fits, its side, options. A window has at least so many times the padding."""
    axes = pick("axes", 1, 2, 3)
    stride, _ = _option(pick, "stride", 1, 3, *strides)
    padding, margins = _option(pick, "padding", 0, 2, *NUMBERS, "left out")
    dilation, gaps = _option(pick, "dilation", 1, 3, *NUMBERS, "left out")
    margins, gaps = margins or (0,) * AXES, gaps or (1,) * AXES
    low = max(1, sides_of_padding * max(margins[:axes]))
    kernel, sides = _option(pick, "kernel", low, low + 4, *NUMBERS)
    least = [gap * (side - 1) + 1 - 2 * pad for side, pad, gap in zip(sides, margins, gaps, strict=True)]
    sizes = tuple(pick.size(f"size {axis}", max(1, n), max(1, n) + 20) for axis, n in enumerate(least))

    def cut(option):
        return option[:axes] if isinstance(option, tuple) else option

    given = {"stride": stride, "padding": padding, "dilation": dilation}
    return cut(sizes), cut(kernel), {name: cut(o) for name, o in given.items() if o != "left out"}


def conv_output_shape(work, pick):
    sizes, kernel, options = _layer(pick)
    work.conv_output_shape(sizes, kernel, **options)


def pool_output_shape(work, pick):
    sizes, kernel, options = _layer(pick, NUMBERS, sides_of_padding=2)  # as torch's poolings want it
    work.pool_output_shape(sizes, kernel, **options)


def pool_side_by_side(work, pick):
    sizes, kernel, options = _layer(pick, (None, "left out"), sides_of_padding=2)
    work.pool_output_shape(sizes, kernel, **options)


def feature_map_shape(work, pick):
    sizes, kernel, options = _layer(pick)
    batch, channels, filters = (pick.size(name, 1, 8) for name in ("batch", "channels", "filters"))
    work.feature_map_shape((batch, channels, *sizes), filters, kernel, **options)
