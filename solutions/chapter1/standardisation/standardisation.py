import numpy as np


def standardise(train, test):
    mean = train.mean(axis=0)
    constant = train.max(axis=0) == train.min(axis=0)
    scale = np.where(constant, 1.0, train.std(axis=0))
    return (train - mean) / scale, (test - mean) / scale
