"""Public checks: the statement's own example, equal scores, and k left out."""

import numpy as np

SCORES = np.array([[5.0, 1.0, 3.0, 2.0], [0.0, 4.0, 4.0, 4.0], [1.0, 2.0, 3.0, 0.0]])
LABELS = np.array([2, 3, 0])


def test_two_guesses(answer, expect):
    expect(answer.top_k_accuracy(SCORES, LABELS, 2)).close_to(2 / 3)


def test_one_guess(answer, expect):
    expect(answer.top_k_accuracy(SCORES, LABELS, 1)).close_to(1 / 3)


def test_five_guesses_by_default(answer, expect):
    scores = np.array([[6.0, 5.0, 4.0, 3.0, 2.0, 1.0], [6.0, 5.0, 4.0, 3.0, 2.0, 1.0]])
    expect(answer.top_k_accuracy(scores, np.array([4, 5]))).close_to(0.5)
