IMAGES = ("normal", "unit", "equal", "negative")


def _shape(pick):
    return pick.size("images", 1, 4), 1, pick.size("height", 2, 9), pick.size("width", 2, 9)


def _filled(work, pick):
    return work.ShapeNet().fill(pick("weights", "some", "others"))


def logits(work, pick):
    net = _filled(work, pick)
    images = pick.array("x", _shape(pick), values=IMAGES, dtypes=("float32",), forms=("plain",))
    net.parameter_count()
    net(images)


def predict(work, pick):
    net = _filled(work, pick)
    images = pick.array("x", _shape(pick), values=IMAGES, dtypes=("float32",), forms=("plain",), torch=True)
    work.predict(net, images)
