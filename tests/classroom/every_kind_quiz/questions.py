"""What is drawn for the small quiz."""


def side(pick):
    side, stride = pick.size("side", 12, 40), pick("stride", 2, 3)
    pick.require(side % stride == 0)
    return {"side": side, "stride": stride}, side // stride, {"adds": side + stride}


def mean(pick):
    a, b = pick.size("a", 1, 9), pick.size("b", 1, 9)
    pick.require(a + b > 3)
    return {"a": a, "b": b}, (a + b) / 2, {"sums": float(a + b)}


def loss(pick):
    n = pick.size("n", 2, 8)
    pick.require(n in (2, 4, 5, 8))
    return {"n": n}, 1 / (2 * n), {}


def shown(pick):
    n = pick.size("n", 2, 20)
    return {"n": n}, None, {"spelt": f"[{n}, 2 * {n}] <*>"}


def shape(pick):
    n = pick.size("n", 2, 20)
    return {"n": n}, (n, 28, 28), {"flat": (n * 784,), "turned": (28, 28, n)}


def pooled(pick):
    image = pick.made(lambda draw: draw.integers(-9, 10, 4, 4))
    windows = image.reshape(2, 2, 2, 2).swapaxes(1, 2).reshape(2, 2, 4)
    pick.require((windows.max(axis=2) != windows.mean(axis=2)).all())
    return {"image": image}, windows.max(axis=2), {"means": windows.mean(axis=2)}
