"""Public checks: the statement's own examples."""

import numpy as np


def test_sigmoid(answer, expect):
    expect(answer.sigmoid_grad(np.array([0.0, np.log(3)]))).close_to([0.25, 0.1875])
    expect(answer.sigmoid_grad(np.array([0.0, 0.5]), lam=2.0)).close_to([0.5, 0.393224])
    expect(answer.sigmoid_grad(np.array([-1000.0, 10.0, 1000.0]))).close_to([0.0, 0.0000454, 0.0], tol=1e-5)


def test_tanh(answer, expect):
    expect(answer.tanh_grad(np.array([0.0, np.log(2)]))).close_to([1.0, 0.64])
    expect(answer.tanh_grad(np.array([-1000, 1000]))).close_to([0.0, 0.0])


def test_relu_and_leaky_relu(answer, expect):
    x = np.array([-2, 0, 3])
    expect(answer.relu_grad(x)).close_to([0, 0, 1])
    expect(answer.leaky_relu_grad(x)).close_to([0.01, 0.01, 1.0])
    expect(answer.leaky_relu_grad(x, alpha=0.1)).close_to([0.1, 0.1, 1.0])
