import numpy as np


def reconstruction_errors(x, rebuilt):
    return ((x.astype(float) - rebuilt) ** 2).mean(axis=1)


def anomaly_threshold(train_errors, k=3.0):
    return np.mean(train_errors) + k * np.std(train_errors)


def anomaly_flags(errors, threshold):
    return errors > threshold
