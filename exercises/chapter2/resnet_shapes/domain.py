KINDS = ("basic", "bottleneck")


def blocks(work, pick):
    options, kind = pick.options(stride=(1, 2, 3)), pick("kind", *KINDS)
    width = pick.size("width", 1, 9)
    outputs = width if kind == "basic" else 4 * width
    inputs = pick.size("in_channels", 1, 40)
    work.block_parameters(kind, outputs if pick("channels kept", True, False) else inputs, width, **options)


def _blocks(pick):
    stages = [pick.size(f"blocks of stage {stage}", 1, 4) for stage in (1, 2, 3, 4, 5)]
    return stages[: pick("stages", 1, 2, 3, 4, 5)]


def networks(work, pick):
    options, kind = pick.options(num_classes=(1, 10)), pick("kind", *KINDS)
    work.resnet_summary(kind, _blocks(pick), **options)


def shapes(work, pick):
    kind = pick("kind", *KINDS)
    work.resnet_shapes(kind, _blocks(pick), pick.size("height", 1, 70), pick.size("image width", 1, 70))
