def training_budget(n_examples, batch_size, epochs, drop_last=False):
    batches = n_examples // batch_size
    if n_examples % batch_size and not drop_last:
        batches += 1
    return batches, batches * epochs
