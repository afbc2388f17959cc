import numpy as np


def unet_sizes(work, pick):
    work.unet_sizes(12 + 16 * pick.size("sixteens", 11, 80))


def crop_and_concat(work, pick):
    count = pick.size("images", 1, 3)
    height, width = pick.size("height of x", 1, 6), pick.size("width of x", 1, 6)
    more, wider = pick.size("rows to cut", 0, 5), pick.size("columns to cut", 0, 5)

    def maps(name, *shape):
        kinds, channels = ("normal", "whole", "negative"), pick.size(f"channels of {name}", 1, 3)
        return pick.array(name, (count, channels, *shape), values=kinds, dtypes=("float32",), torch=True)

    work.crop_and_concat(maps("skip", height + more, width + wider), maps("x", height, width))


def _sides(pick):
    return tuple(188 + 16 * pick.size(name, 0, 1) for name in ("more rows", "more columns"))


def sizes_of_the_network(work, pick):
    options = pick.options(in_channels=(2, 3), num_classes=(1, 5), width=(1, 3))
    net = work.UNet.meta(**options)
    net.output_shape(2, options.get("in_channels", 1), *_sides(pick))
    net.parameter_count()


def _in_mode(pick, net):
    mode = pick("mode", "as made", "train", "eval")
    if mode == "as made":
        return net
    return net.train() if mode == "train" else net.eval()


def _unet(work, channels, classes, width):
    net = work.UNet(channels, classes, width)
    net.output_shape(1, channels, 188, 188)  # layers that take their size from an image are ready
    return net.fill("unet")


def scores(work, pick):
    channels, classes = pick("channels", 1, 2, 3), pick("classes", 1, 2, 4)
    net = _in_mode(pick, _unet(work, channels, classes, pick("width", 1, 2)))
    shape, kinds = (pick("images", 1, 2), channels, *_sides(pick)), ("large", "normal", "negative")
    net(pick.array("images", shape, values=kinds, dtypes=("float32",), forms=("plain",)))


def _images(pick, count, sides):
    """One image many times: every batch of them has the same mean and variance."""

    def drawn(draw):
        return np.repeat(100 + 30 * draw.normal(1, 1, *sides), count, axis=0).astype(np.float32)

    return pick.made(drawn, torch=True)


def _masks(pick, classes, count, *sides):
    kind = pick("masks", "drawn", "a class per image", "all the last")

    def drawn(draw):
        if kind == "all the last":
            return np.full((count, *sides), classes - 1)
        if kind == "a class per image":
            return np.broadcast_to(draw.integers(0, classes, count, 1, 1), (count, *sides)).copy()
        return draw.integers(0, classes, count, *sides)

    return pick.made(drawn, torch=True)


def loss_before_the_first_update(work, pick):
    """One image, one step: its loss is that of the weights that came, whatever the optimiser."""
    if pick("model", "SmallNet", "UNet") == "SmallNet":
        net, classes, (rows, columns), lost = work.SmallNet().fill("small"), 2, (12, 9), 4
    else:
        net, classes, (rows, columns), lost = _unet(work, 1, 3, 1), 3, (188, 204), 184
    images = _images(pick, 1, (rows, columns))
    masks = _masks(pick, classes, 1, rows - lost, columns - lost)
    work.train_unet(net.eval(), images, masks, 1, pick.number("lr", 0.001, 0.1, 0.0))


def losses_of_weights_that_never_move(work, pick):
    count, epochs = pick("images", 1, 4, 6, 11, 13), pick.size("epochs", 1, 3)  # 11, 13: a smaller last batch
    rows, columns = pick("sides", (9, 6), (8, 8))
    net = _in_mode(pick, work.SmallNet().fill("small"))
    images, masks = _images(pick, count, (rows, columns)), _masks(pick, 2, count, rows - 4, columns - 4)
    if pick("arguments", "by place", "by name") == "by place":
        work.train_unet(net, images, masks, epochs, 0.0)
    else:
        work.train_unet(net, images, masks, epochs=epochs, lr=0.0)
    net.train()(images)
