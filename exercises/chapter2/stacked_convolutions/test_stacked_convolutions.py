"""Public checks: the three 3x3 convolutions of the course, and the statement's own example."""


def _expect_three(expect, outcome, side, parameters, relus):
    found_side, found_parameters, found_relus = outcome
    expect(found_side).equal_to(side)
    expect(found_parameters).equal_to(parameters)
    expect(found_relus).equal_to(relus)


def test_three_layers_of_the_course(answer, expect):
    _expect_three(expect, answer.stack(3, 3, 1, 1, bias=False), 7, 27, 3)
    _expect_three(expect, answer.single(3, 3, 1, 1, bias=False), 7, 49, 1)


def test_two_layers_on_an_image(answer, expect):
    _expect_three(expect, answer.stack(2, 3, 3, 8), 5, 808, 2)
    _expect_three(expect, answer.single(2, 3, 3, 8), 5, 608, 1)


def test_depth_for_a_field(answer, expect):
    expect(answer.layers_needed(7, 3)).equal_to(3)
    expect(answer.layers_needed(8, 3)).equal_to(4)
