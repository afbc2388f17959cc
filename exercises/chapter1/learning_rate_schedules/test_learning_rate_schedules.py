"""Public checks: the statement's own examples."""


def test_inverse_decay(answer, expect):
    expect(answer.inverse_decay(0.1, 0.01, 0)).close_to(0.1)
    expect(answer.inverse_decay(0.1, 0.01, 100)).close_to(0.05)
    expect(answer.inverse_decay(6.0, 0.5, 4)).close_to(2.0)


def test_exponential_decay(answer, expect):
    expect(answer.exponential_decay(0.1, 0.01, 0)).close_to(0.1)
    expect(answer.exponential_decay(0.1, 0.01, 100)).close_to(0.0367879, tol=1e-5)


def test_step_decay(answer, expect):
    for t, rate in ((0, 0.1), (9, 0.1), (10, 0.08), (15, 0.08), (20, 0.064)):
        expect(answer.step_decay(0.1, 0.2, 10, t)).close_to(rate, tol=1e-5)
