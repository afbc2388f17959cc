def conv_transpose2d(work, pick):
    options = pick.options(stride=(1, 2, 3, 4), padding=(0, 1, 2))
    step, pad = options.get("stride", 1), options.get("padding", 0)
    kh, kw = pick.size("kernel height", 1, 4), pick.size("kernel width", 1, 4)
    height, width = _size(pick, "height", kh, step, pad), _size(pick, "width", kw, step, pad)
    x, kernel = pick.array("x", (height, width)), pick.array("kernel", (kh, kw))
    work.conv_transpose2d(x, kernel, **options)


def _size(pick, name, k, step, pad):
    """From the least size of x that leaves a cell after the padding."""
    least = 1 + max(0, -((k - 2 * pad - 1) // step))
    return pick.size(name, least, least + 3)
