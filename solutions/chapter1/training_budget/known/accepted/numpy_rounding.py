import numpy as np


def training_budget(n_examples, batch_size, epochs, drop_last=False):
    ratio = np.divide(n_examples, batch_size)
    batches = np.where(drop_last, np.floor(ratio), np.ceil(ratio))
    return np.array([batches, batches * epochs])
