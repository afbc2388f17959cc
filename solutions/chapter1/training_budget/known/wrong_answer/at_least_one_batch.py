# Mistake: at least one batch is counted, even when the only batch is incomplete and dropped.
def training_budget(n_examples, batch_size, epochs, drop_last=False):
    batches = max(1, n_examples // batch_size) if drop_last else -(-n_examples // batch_size)
    return batches, batches * epochs
