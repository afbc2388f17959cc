"""Public checks: the statement's own examples."""

import numpy as np


def test_first_step(answer, expect):
    adam = answer.Adam(learning_rate=0.1)
    expect(adam.step([np.array([1.0])], [np.array([2.0])])).close_to([[0.9]])


def test_second_step(answer, expect):
    adam = answer.Adam(learning_rate=0.1, beta1=0.5)
    adam.step([np.array([1.0])], [np.array([2.0])])
    expect(adam.step([np.array([0.9])], [np.array([-2.0])])).close_to([[0.9 + 0.1 / 3]])
