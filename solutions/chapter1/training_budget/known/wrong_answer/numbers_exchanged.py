# Mistake: the two numbers of the pair are exchanged.
def training_budget(n_examples, batch_size, epochs, drop_last=False):
    batches = n_examples // batch_size if drop_last else -(-n_examples // batch_size)
    return batches * epochs, batches
