import numpy as np


def perceptron_predict(x, weights, bias):
    return (x @ weights + bias >= 0).astype(int)


def perceptron_train(x, targets, learning_rate=1.0, max_epochs=50):
    weights, bias, errors = np.zeros(x.shape[1]), 0.0, []
    for _ in range(max_epochs):
        wrong = 0
        for row, target in zip(x, targets, strict=True):
            delta = target - perceptron_predict(row, weights, bias)
            weights = weights + learning_rate * delta * row
            bias = bias + learning_rate * delta
            wrong += abs(delta)
        errors.append(int(wrong))
        if wrong == 0:
            break
    return weights, bias, errors
