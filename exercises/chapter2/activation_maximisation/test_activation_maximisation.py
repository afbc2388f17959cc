"""Public checks: the statement's own network."""

import numpy as np

X = np.array([1.0, 0.0])
W1 = np.array([[1.0, 2.0], [-1.0, 1.0], [0.0, -1.0]])
B1 = np.array([0.0, 0.0, 1.0])
W2 = np.array([[1.0, 1.0, -1.0], [0.0, 2.0, 1.0]])


def test_answers(answer, expect):
    expect(answer.activation(X, W1, B1, W2, 0)).close_to(0.0)
    expect(answer.activation(X, W1, B1, W2, 1)).close_to(1.0)


def test_gradient(answer, expect):
    expect(answer.input_gradient(X, W1, B1, W2, 0)).close_to([1, 3])
    expect(answer.input_gradient(X, W1, B1, W2, 1)).close_to([0, -1])


def test_two_steps(answer, expect):
    image, history = answer.maximise(X, W1, B1, W2, 0, 2)
    expect(image).close_to([2.0, 2.5])
    expect(history).close_to([0.0, 4.5, 7.5])


def test_decay(answer, expect):
    image, history = answer.maximise(X, W1, B1, W2, 0, 1, decay=0.5)
    expect(image).close_to([1.0, 1.5])
    expect(history).close_to([0.0, 4.5])
