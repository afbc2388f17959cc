"""Public checks: what learns, what a frozen normalisation does, and one step."""

import numpy as np

TARGETS = np.array([0, 1, 1, 0])


def test_what_learns(answer, expect):
    net = answer.FineTuned(8, 5)
    expect(net.trainable_parameters()).equal_to(277)
    net.freeze()
    expect(net.trainable_parameters()).equal_to(45)
    net.unfreeze()
    expect(net.trainable_parameters()).equal_to(277)


def test_frozen_normalisation(answer, draw, expect):
    net = answer.FineTuned(4, 2).fill("frozen", buffers=True)
    x = draw.normal(4, 3, 5, 5)
    wanted = net.eval()(x).value
    net.freeze()
    expect(net.train()(x)).close_to(wanted, tol=1e-3)
    expect(net.eval()(x)).close_to(wanted, tol=1e-3)


def test_frozen_step_moves_the_head(answer, draw, expect):
    net = answer.FineTuned(4, 2).fill("step", buffers=True)
    net.freeze()
    x = draw.normal(4, 3, 5, 5)
    before = [np.array(array) for array in net.parameters().value]
    first = net.step(x, TARGETS, 0.1, 0.1).value
    after = net.parameters().value
    moved = sum(array.size for old, array in zip(before, after, strict=True) if np.any(old != array))
    assert moved == 10  # the weights and biases of the head
    expect(net.step(x, TARGETS, 0.1, 0.1)).satisfies(lambda second: second < first)
