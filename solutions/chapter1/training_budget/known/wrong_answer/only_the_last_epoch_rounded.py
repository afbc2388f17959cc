# Mistake: the incomplete batch is kept or dropped once in the whole run instead of once per epoch.
def training_budget(n_examples, batch_size, epochs, drop_last=False):
    full = n_examples // batch_size
    rest = 1 if n_examples % batch_size and not drop_last else 0
    return full + rest, full * epochs + rest
