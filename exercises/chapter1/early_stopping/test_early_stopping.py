"""Public checks: the statement's own examples."""

LOSSES = [1.0, 0.5, 0.75, 0.5, 0.25, 0.5, 0.375, 0.125]


def test_stops_before_the_end(answer, expect):
    expect(answer.early_stopping(LOSSES, 2)).equal_to((1, 3))


def test_more_patience(answer, expect):
    expect(answer.early_stopping(LOSSES, 3)).equal_to((7, 7))


def test_a_minimal_improvement(answer, expect):
    expect(answer.early_stopping([1.0, 0.75, 0.5, 0.25], 2, min_delta=0.25)).equal_to((2, 3))
