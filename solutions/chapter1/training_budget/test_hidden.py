"""Hidden checks: each one sees a mistake that the course's exact division cannot show."""


def sizes_of(draw, rest_of):
    """(n_examples, batch_size, epochs): rest_of(batch_size) examples remain; many epochs."""
    batch_size = int(draw.integers(5, 12))
    full = int(draw.integers(13, 30))
    return full * batch_size + rest_of(batch_size), batch_size, int(draw.integers(40, 90))


def same(answer, reference, expect, sizes, drop_last):
    right = reference.training_budget(*sizes, drop_last=drop_last)
    expect(answer.training_budget(*sizes, drop_last=drop_last)).equal_to(right)


def test_incomplete_batch_kept(answer, reference, draw, expect):
    same(answer, reference, expect, sizes_of(draw, lambda size: 1), False)
    same(answer, reference, expect, sizes_of(draw, lambda size: size - 1), False)
    batch_size = int(draw.integers(300, 500))  # one example is a tiny part of so large a batch
    same(answer, reference, expect, (7 * batch_size + 1, batch_size, 3), False)


def test_incomplete_batch_dropped(answer, reference, draw, expect):
    same(answer, reference, expect, sizes_of(draw, lambda size: 1), True)
    same(answer, reference, expect, sizes_of(draw, lambda size: size - 1), True)


def test_exact_division(answer, reference, draw, expect):
    sizes = sizes_of(draw, lambda size: 0)
    same(answer, reference, expect, sizes, False)
    same(answer, reference, expect, sizes, True)


def test_fewer_examples_than_a_batch(answer, reference, draw, expect):
    sizes = int(draw.integers(11, 20)), int(draw.integers(25, 40)), int(draw.integers(6, 12))
    same(answer, reference, expect, sizes, False)
    same(answer, reference, expect, sizes, True)


def test_one_example_per_batch(answer, reference, draw, expect):
    sizes = int(draw.integers(13, 30)), 1, int(draw.integers(40, 60))
    same(answer, reference, expect, sizes, False)
    same(answer, reference, expect, sizes, True)
