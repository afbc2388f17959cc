"""Public checks: the digit network of the course, for two sizes of image."""


def test_digits_sixteen_by_sixteen(answer, expect):
    expect(answer.mlp_param_count([256, 100, 10])).equal_to(26710)


def test_digits_hundred_by_hundred(answer, expect):
    expect(answer.mlp_param_count([10000, 100, 10])).equal_to(1001110)
