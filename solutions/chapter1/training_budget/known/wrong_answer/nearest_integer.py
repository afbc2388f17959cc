# Mistake: rounded to the nearest integer.
def training_budget(n_examples, batch_size, epochs, drop_last=False):
    batches = (2 * n_examples + batch_size) // (2 * batch_size)
    return batches, batches * epochs
