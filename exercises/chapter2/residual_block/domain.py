def _ready(work, inputs, outputs, options):
    net = work.ResidualBlock(inputs, outputs, **options)
    net.output_shape(2, inputs, 4, 4)  # layers that take their size from an image (LazyConv2d) are ready
    net.parameter_count()
    return net.fill("block", buffers=True)


def residual_block(work, pick):
    options = pick.options(stride=(1, 2, 3))
    inputs, outputs = pick.size("in_channels", 1, 4), pick.size("out_channels", 1, 4)
    mode, net = pick("mode", "as made", "train", "eval"), _ready(work, inputs, outputs, options)
    if mode != "as made":
        net = net.train() if mode == "train" else net.eval()
    count, height, width = pick.size("images", 1, 3), pick.size("height", 1, 7), pick.size("width", 1, 7)
    stride = options.get("stride", 1)
    pick.require(mode == "eval" or count * -(-height // stride) * -(-width // stride) > 1)
    kinds = ("normal", "negative", "whole", "large")
    x = pick.array("x", (count, inputs, height, width), values=kinds, dtypes=("float32",), forms=("plain",))
    net(x)
    net(x)
    net.eval()(x)  # the running statistics, after training or as filled


def images_of_one_pixel(work, pick):
    """The arguments decide on the projection: here the shapes agree whatever the stride."""
    options, inputs = pick.options(stride=(1, 2, 3)), pick.size("in_channels", 1, 3)
    net = _ready(work, inputs, inputs + pick.size("further channels", 0, 1), options)
    net.eval()(pick.array("x", (2, inputs, 1, 1), values=("normal",), dtypes=("float32",), forms=("plain",)))
