def signals(work, pick):
    options = pick.options(stride=(1, 2, 3), padding=(0, 1, 2), dilation=(1, 2, 3))
    bias_is = pick("bias", "given", "None", "left out")
    filters, channels, taps = pick.size("filters", 1, 3), pick.size("channels", 1, 4), pick.size("taps", 1, 4)
    extent = options.get("dilation", 1) * (taps - 1) + 1
    least = max(1, extent - 2 * options.get("padding", 0))
    x = pick.array("x", (channels, pick.size("length", least, least + 6)))
    weight = pick.array("weight", (filters, channels, taps), values=("normal", "whole", "equal"))
    bias = pick.array("bias", (filters,), values=("normal", "whole"), forms=("plain",))
    biases = {"given": [bias], "None": [None], "left out": []}
    work.conv1d(x, weight, *biases[bias_is], **options)


def layers(work, pick):
    options = pick.options(stride=(1, 2, 3), padding=(0, 1, 2), bias=(True, False))
    kernel_size, axes = pick.size("kernel size", 1, 5), pick("axes", 1, 2, 3)
    least = max(1, kernel_size - 2 * options.get("padding", 0))
    sizes = [pick.size(f"{rank} size", least, least + 9) for rank in ("first", "second", "third")][:axes]
    in_shape = (pick.size("batch", 1, 4), pick.size("input channels", 1, 5), *sizes)
    work.conv_summary(in_shape, pick.size("output channels", 1, 6), kernel_size, **options)
