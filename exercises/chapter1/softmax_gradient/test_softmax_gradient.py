"""Public checks: the statement's example, and the course's three examples."""

import numpy as np


def test_scores(answer, expect):
    x, weights, bias = np.array([[2, 1]]), np.zeros((2, 2)), np.array([np.log(3), 0.0])
    expect(answer.softmax_gradient(x, weights, bias, np.array([1]))[0]).close_to([[0.75, -0.75]])
    scores = np.array([[0.9, 0.2, 0.2]])
    course = answer.softmax_gradient(scores, np.eye(3), np.zeros(3), np.array([0]))
    expect(course[0]).close_to([[-0.498289, 0.249145, 0.249145]])


def test_weights_and_bias(answer, expect):
    x, weights, bias = np.array([[2, 1]]), np.zeros((2, 2)), np.array([np.log(3), 0.0])
    _, d_weights, d_bias = answer.softmax_gradient(x, weights, bias, np.array([1]))
    expect(d_weights).close_to([[1.5, -1.5], [0.75, -0.75]])
    expect(d_bias).close_to([0.75, -0.75])


def test_mean_over_the_batch(answer, expect):
    x, weights, bias = np.array([[2, 1], [2, 1]]), np.zeros((2, 2)), np.array([np.log(3), 0.0])
    d_scores, d_weights, d_bias = answer.softmax_gradient(x, weights, bias, np.array([1, 1]))
    expect(d_scores).close_to([[0.375, -0.375], [0.375, -0.375]])
    expect(d_weights).close_to([[1.5, -1.5], [0.75, -0.75]])
    expect(d_bias).close_to([0.75, -0.75])
