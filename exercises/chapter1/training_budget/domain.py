UNEVEN = 48  # and one are 49: times its reciprocal, in floats, that is less than 1
LARGE = 2**23 + 1  # a batch: single precision counts two and more of them wrongly
RESTS = {
    "none": lambda batch: 0,
    "one example": lambda batch: 1,
    "half a batch": lambda batch: batch // 2,
    "all but one": lambda batch: batch - 1,
}


def training_budget(work, pick):
    options = pick.options(drop_last=(False, True))
    added = pick("added to it", 0, UNEVEN, 1000, LARGE)
    batch = pick.size("batch size", 1, 12) + added
    full = pick.size("full batches", 0, 2 if added == LARGE else 9)
    rest = RESTS[pick("rest", *RESTS)](batch)
    pick.require(rest < batch and full * batch + rest > 0)
    work.training_budget(full * batch + rest, batch, pick.size("epochs", 1, 60), **options)
