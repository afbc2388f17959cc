def _maps(pick):
    shape = (pick.size("channels", 1, 3), pick.size("height", 1, 8), pick.size("width", 1, 8))
    return pick.array("x", shape)


def _grid(pick):
    return pick.size("rows of areas", 1, 7), pick.size("columns of areas", 1, 7)


def averages(work, pick):
    work.adaptive_avg_pool(_maps(pick), _grid(pick))


def maxima(work, pick):
    work.adaptive_max_pool(_maps(pick), _grid(pick))


def whole_maps(work, pick):
    work.global_avg_pool(_maps(pick))
