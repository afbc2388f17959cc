def conv2d_layer(work, pick):
    options = pick.options(stride=(1, 2, 3), padding=(0, 1, 2), relu=(False, True))
    bias_is = pick("bias", "given", "None", "left out")
    pad = options.get("padding", 0)
    filters, channels = pick.size("filters", 1, 3), pick.size("channels", 1, 5)
    kh, kw = pick.size("kernel height", 1, 4), pick.size("kernel width", 1, 4)
    least_height, least_width = max(1, kh - 2 * pad), max(1, kw - 2 * pad)
    height = pick.size("height", least_height, least_height + 4)
    width = pick.size("width", least_width, least_width + 4)
    x = pick.array("x", (channels, height, width), dtypes=["float64"])
    weight = pick.array("weight", (filters, channels, kh, kw), dtypes=["float64"])
    bias = pick.array("bias", (filters,), dtypes=["float64"])
    biases = {"given": [bias], "None": [None], "left out": []}
    work.conv2d_layer(x, weight, *biases[bias_is], **options)
