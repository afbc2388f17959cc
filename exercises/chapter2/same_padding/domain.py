def _sides(pick, what, high):
    return pick.size(f"{what} along rows", 1, high), pick.size(f"{what} along columns", 1, high)


def _options(pick):
    if pick("stride", "given", "left out") == "left out":
        return {}
    return {"stride": _sides(pick, "stride", 4)}


def amounts(work, pick):
    work.same_padding(_sides(pick, "image", 12), _sides(pick, "kernel", 6), **_options(pick))


def images(work, pick):
    options = _options(pick) | pick.options(value=(1.0, -2.5))
    image = pick.array("image", _sides(pick, "image", 6))
    work.pad_same(image, _sides(pick, "kernel", 5), **options)
