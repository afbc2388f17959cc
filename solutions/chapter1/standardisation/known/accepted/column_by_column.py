import numpy as np


def standardise(train, test):
    new_train, new_test = np.zeros(train.shape), np.zeros(test.shape)
    for j in range(train.shape[1]):
        colonne = [float(v) for v in train[:, j]]
        moyenne = sum(colonne) / len(colonne)
        ecart = (sum((v - moyenne) ** 2 for v in colonne) / len(colonne)) ** 0.5
        if len(set(colonne)) == 1:
            ecart = 1.0
        for i, v in enumerate(colonne):
            new_train[i, j] = (v - moyenne) / ecart
        for i in range(len(test)):
            new_test[i, j] = (test[i, j] - moyenne) / ecart
    return new_train, new_test
