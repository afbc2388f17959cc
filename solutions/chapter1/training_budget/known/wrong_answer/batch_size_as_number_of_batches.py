# Mistake: the size of a batch is returned as the number of batches.
def training_budget(n_examples, batch_size, epochs, drop_last=False):
    return batch_size, batch_size * epochs
