# Mistake: rounded up whatever drop_last says.
import math


def training_budget(n_examples, batch_size, epochs, drop_last=False):
    batches = math.ceil(n_examples / batch_size)
    return batches, batches * epochs
