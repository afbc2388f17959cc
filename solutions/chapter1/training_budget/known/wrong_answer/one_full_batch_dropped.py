# Mistake: drop_last removes the last batch even when it is full.
def training_budget(n_examples, batch_size, epochs, drop_last=False):
    batches = -(-n_examples // batch_size)
    if drop_last:
        batches -= 1
    return batches, batches * epochs
