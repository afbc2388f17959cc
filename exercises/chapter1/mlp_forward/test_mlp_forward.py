"""Public checks: the statement's own example and its neighbours."""

import numpy as np

WEIGHTS = [np.array([[1.0, -1.0], [1.0, 1.0]]), np.array([[2.0], [5.0]])]
BIASES = [np.array([0.0, -2.0]), np.array([1.0])]


def test_one_hidden_layer(answer, expect):
    expect(answer.mlp_forward(np.array([[1, 2]]), WEIGHTS, BIASES)).close_to([[7.0]])
    tanh = answer.mlp_forward(np.array([[1, 2]]), WEIGHTS, BIASES, hidden="tanh")
    expect(tanh).close_to([[-0.817861]])


def test_softmax_of_a_batch(answer, expect):
    weights, biases = [np.eye(2), np.log([[3.0, 1.0], [1.0, 9.0]])], [np.zeros(2), np.zeros(2)]
    result = answer.mlp_forward(np.eye(2), weights, biases, output="softmax")
    expect(result).close_to([[0.75, 0.25], [0.1, 0.9]])


def test_no_hidden_layer(answer, expect):
    x, weights, biases = np.array([[1.0], [-1.0]]), [np.array([[2.0]])], [np.array([1.0])]
    expect(answer.mlp_forward(x, weights, biases)).close_to([[3.0], [-1.0]])
    result = answer.mlp_forward(x, weights, biases, output="sigmoid")
    expect(result).close_to([[0.952574], [0.268941]])
