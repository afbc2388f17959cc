def _filled(work, key):
    net = work.LeNet5()
    net.output_shape(1, 1, 28, 28)  # layers that take their size from an image (LazyLinear) are ready
    return net.fill(key)


def _images(pick, name, kinds=("normal", "equal", "negative", "large", "zeros")):
    shape = (pick.size(f"number of {name}", 1, 3), 1, 28, 28)
    return pick.array(name, shape, values=kinds, dtypes=("float32",), forms=("plain",))


def logits(work, pick):
    net = _filled(work, pick("weights", "some", "others"))
    mode = pick("mode", "as made", "train", "eval")
    if mode == "train":
        net.train()
    if mode == "eval":
        net.eval()
    images = _images(pick, "images")
    net(images)
    net(_images(pick, "images that come next", ("normal", "unit")))
    net(images)


def two_networks(work, pick):
    """Each has layers of its own."""
    one, other = _filled(work, "one"), _filled(work, "other")
    one.parameter_count()
    images = _images(pick, "images", ("normal", "unit"))
    one(images)
    other(images)


def lenet5_parameters(work, pick):
    work.lenet5_parameters()
