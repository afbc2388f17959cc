"""Public checks: the statement's examples, and the classes that one side never draws."""

import numpy as np

HALVES, QUARTERS = np.array([0.5, 0.5]), np.array([0.25, 0.75])


def test_statement_example(answer, expect):
    expect(answer.entropy(HALVES)).close_to(0.693147)
    expect(answer.cross_entropy(HALVES, QUARTERS)).close_to(0.836988)
    expect(answer.kl_divergence(HALVES, QUARTERS)).close_to(0.143841)


def test_one_hot_target(answer, expect):
    one_hot = np.array([1, 0])
    expect(answer.entropy(one_hot)).close_to(0.0)
    expect(answer.cross_entropy(one_hot, QUARTERS)).close_to(1.386294)
    expect(answer.kl_divergence(one_hot, QUARTERS)).close_to(1.386294)


def test_impossible_class(answer, expect):
    p, q = np.array([0.5, 0.5, 0.0]), np.array([1.0, 0.0, 0.0])
    expect(answer.cross_entropy(p, q)).close_to(np.inf)
    expect(answer.kl_divergence(p, q)).close_to(np.inf)
    expect(answer.cross_entropy(q, p)).close_to(0.693147)
    expect(answer.kl_divergence(q, p)).close_to(0.693147)
