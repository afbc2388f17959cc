# Mistake: the epochs are put end to end, so that one batch may belong to two epochs.
def training_budget(n_examples, batch_size, epochs, drop_last=False):
    if drop_last:
        return n_examples // batch_size, n_examples * epochs // batch_size
    return -(-n_examples // batch_size), -(-n_examples * epochs // batch_size)
