import numpy as np

SIDE = 224


def _made(net):
    net.output_shape(1, 3, SIDE, SIDE)  # layers that take their size from an image (LazyLinear) are ready
    return net


def _images(pick, name):
    """Large areas and strong values: the logits of so deep a network still depend on the image."""
    count, shift = pick.size(f"number of {name}", 1, 2), pick(f"mean of {name}", 0, -200, 200)

    def drawn(draw):
        areas = np.kron(draw.normal(count, 3, 7, 7), np.ones((SIDE // 7, SIDE // 7)))
        return (shift + 100 * (areas + draw.normal(count, 3, SIDE, SIDE))).astype(np.float32)

    return pick.made(drawn)


def sizes(work, pick):
    options = pick.options(width=(1, 2, 3, 80), hidden=(5, 8, 5000), num_classes=(2, 9, 1500))
    _made(work.VGG16.meta(**options)).parameter_count()


def logits(work, pick):
    width, hidden, classes = pick.size("width", 1, 3), pick.size("hidden", 6, 16), pick.size("classes", 1, 9)
    if pick("arguments", "by name", "by place") == "by name":
        net = work.VGG16(width=width, hidden=hidden, num_classes=classes)
    else:
        net = work.VGG16(width, hidden, classes)
    net = _made(net).fill(pick("weights", "some", "others"))
    mode = pick("mode", "as made", "train", "eval")
    if mode == "train":
        net.train()
    if mode == "eval":
        net.eval()
    net(_images(pick, "images"))


def vgg16_parameters(work, pick):
    work.vgg16_parameters()
