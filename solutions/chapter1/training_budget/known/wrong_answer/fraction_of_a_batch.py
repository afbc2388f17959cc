# Mistake: the division is not rounded, so there are 2.5 batches.
def training_budget(n_examples, batch_size, epochs, drop_last=False):
    batches = n_examples / batch_size
    return batches, batches * epochs
