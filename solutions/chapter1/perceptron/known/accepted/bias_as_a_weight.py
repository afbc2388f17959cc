import numpy as np


def perceptron_predict(x, weights, bias):
    return np.where(np.dot(x, weights) < -bias, 0, 1)


def perceptron_train(x, targets, learning_rate=1.0, max_epochs=50):
    augmented = np.hstack([x, np.ones((len(x), 1))])
    theta = np.zeros(augmented.shape[1])
    errors = []
    while len(errors) < max_epochs and (not errors or errors[-1]):
        errors.append(0)
        for row, target in zip(augmented, targets):
            predicted = 1 if row @ theta >= 0 else 0
            if predicted != target:
                theta += learning_rate * (1 if target else -1) * row
                errors[-1] += 1
    return theta[:-1], theta[-1], errors
