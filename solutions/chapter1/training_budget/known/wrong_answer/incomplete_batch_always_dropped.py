# Mistake: integer division whatever drop_last says.
def training_budget(n_examples, batch_size, epochs, drop_last=False):
    batches = n_examples // batch_size
    return batches, batches * epochs
