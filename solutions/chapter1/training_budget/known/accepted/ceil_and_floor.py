import math


def training_budget(n_examples, batch_size, epochs, drop_last=False):
    arrondi = math.floor if drop_last else math.ceil
    lots = arrondi(n_examples / batch_size)
    return [lots, lots * epochs]
