# Mistake: drop_last=True keeps the last batch and drop_last=False drops it.
def training_budget(n_examples, batch_size, epochs, drop_last=False):
    batches = n_examples // batch_size
    if drop_last and n_examples % batch_size:
        batches += 1
    return batches, batches * epochs
