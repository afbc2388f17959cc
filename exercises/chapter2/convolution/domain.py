def conv2d(work, pick):
    options = pick.options(stride=(1, 2, 3), padding=(0, 1, 2))
    pad = options.get("padding", 0)
    kh, kw = pick.size("kernel height", 1, 5), pick.size("kernel width", 1, 5)
    height = pick.size("height", max(1, kh - 2 * pad), 8)
    width = pick.size("width", max(1, kw - 2 * pad), 8)
    image, kernel = pick.array("image", (height, width)), pick.array("kernel", (kh, kw))
    work.conv2d(image, kernel, **options)
