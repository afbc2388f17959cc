def training_budget(n_examples, batch_size, epochs, drop_last=False):
    if drop_last:
        batches = n_examples // batch_size
    else:
        batches = -(-n_examples // batch_size)
    return batches, epochs * batches
