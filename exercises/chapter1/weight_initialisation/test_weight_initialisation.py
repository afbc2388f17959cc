"""Public checks: the statement's own examples."""

import numpy as np


def test_standard_deviations(answer, expect):
    expect(answer.initial_std(50, 100)).close_to(0.2)
    expect(answer.initial_std(50, 150, kind="xavier")).close_to(0.1)
    expect(answer.initial_std(25, 100, kind="inputs")).close_to(0.2)


def test_drawn_weights(answer, expect):
    expect(answer.initial_weights(2, 2, 0)).close_to([[0.12573022, -0.13210486], [0.64042265, 0.10490012]])


def test_saturation(answer, expect):
    expect(answer.preactivation_std(256, 1.0)).close_to(16.0)
    expect(answer.preactivation_std(256, 0.0625, input_std=2.0)).close_to(2.0)


def test_copies(answer, expect):
    w1 = np.array([[1.0, 1.0, 2.0], [3.0, 3.0, 4.0]])
    expect(answer.has_copies(w1, np.array([[5.0], [5.0], [6.0]]))).equal_to(True)
    expect(answer.has_copies(w1, np.array([[5.0], [7.0], [5.0]]))).equal_to(False)
