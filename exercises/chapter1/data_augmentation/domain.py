FORMS = ("plain", "strided", "fortran")


def _image(pick):
    dtype, channels = pick("dtype", "uint8", "int64"), pick("channels", None, 1, 3)
    shape = (pick.size("height", 1, 6), pick.size("width", 1, 6))
    if channels is not None:
        shape = (*shape, channels)
    return pick.laid("image", lambda draw: draw.integers(1, 256, *shape).astype(dtype), FORMS), shape


def flip(work, pick):
    work.flip(_image(pick)[0])


def translate(work, pick):
    image, _ = _image(pick)
    dy, dx = pick("dy", -7, -2, -1, 0, 1, 2, 7), pick("dx", -7, -2, -1, 0, 1, 2, 7)
    work.translate(image, dy, dx)


def translate_by_the_whole_side(work, pick):
    image, (height, width, *_) = _image(pick)
    dy, dx = pick("sign of dy", -1, 0, 1) * height, pick("sign of dx", -1, 0, 1) * width
    work.translate(image, dy, dx)


def crop(work, pick):
    image, (height, width, *_) = _image(pick)
    top, left = pick("top", 0, 1, 2), pick("left", 0, 1, 2)
    rows, columns = pick("rows", 1, 2, 3), pick("columns", 1, 2, 3)
    pick.require(top + rows <= height and left + columns <= width)
    work.crop(image, top, left, rows, columns)


def crop_everything(work, pick):
    image, (height, width, *_) = _image(pick)
    work.crop(image, 0, 0, height, width)


def brighten(work, pick):
    image, _ = _image(pick)
    work.brighten(image, pick("shift", -255, -100, -20, 0, 20, 100, 255))


def label_after(work, pick):
    work.label_after(pick("digit", *range(10)), pick("change", "translate", "flip", "rotate"))
