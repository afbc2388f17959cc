# Mistake: the epochs are divided by the size of a batch.
def training_budget(n_examples, batch_size, epochs, drop_last=False):
    batches = n_examples // batch_size if drop_last else -(-n_examples // batch_size)
    return batches, epochs // batch_size
