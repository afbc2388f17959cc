def _network(pick):
    plan = pick("plan", "C", "M", "CM", "CCM", "CMC", "MCC", "CMCM", "CMMC")
    filters = iter([pick.size(f"filters {number}", 1, 7) for number in (1, 2)])
    layers = [next(filters) if letter == "C" else "M" for letter in plan]
    dense = [pick.size(f"units {number}", 1, 9) for number in (1, 2, 3)][: pick("dense layers", 1, 2, 3)]
    least = 2 ** plan.count("M")
    height, width = pick.size("height", least, least + 7), pick.size("width", least, least + 7)
    return layers, dense, (pick.size("channels", 1, 4), height, width)


def layers(work, pick):
    work.vgg_layers(*_network(pick))


def totals(work, pick):
    work.vgg_total(*_network(pick))


def memory(work, pick):
    options = pick.options(batch=(1, 3))
    work.activation_bytes(*_network(pick), **options)
