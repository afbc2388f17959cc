VALUES = ("normal", "whole", "equal", "ties", "negative", "large", "huge", "deep")


def _pool(function, pick):
    options = pick.options(padding=(0, 1, 2))
    pad = options.get("padding", 0)
    window = pick.size("window", max(1, 2 * pad), max(1, 2 * pad) + 3)
    stride = pick.size("stride", 1, 5)
    least = max(1, window - 2 * pad)
    height, width = pick.size("height", least, least + 6), pick.size("width", least, least + 6)
    function(pick.array("x", (height, width), VALUES), window, stride, **options)


def max_pool2d(work, pick):
    _pool(work.max_pool2d, pick)


def avg_pool2d(work, pick):
    _pool(work.avg_pool2d, pick)
