RESTS = {
    "none": lambda batch: 0,
    "one example": lambda batch: 1,
    "half a batch": lambda batch: batch // 2,
    "all but one": lambda batch: batch - 1,
}


def training_budget(work, pick):
    options = pick.options(drop_last=(False, True))
    batch = pick.size("batch size", 1, 12) + pick("added to it", 0, 1000)
    full = pick.size("full batches", 0, 9)
    rest = RESTS[pick("rest", *RESTS)](batch)
    pick.require(rest < batch and full * batch + rest > 0)
    work.training_budget(full * batch + rest, batch, pick.size("epochs", 1, 60), **options)
