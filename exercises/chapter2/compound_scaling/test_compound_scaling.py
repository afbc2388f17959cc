"""Public checks: the statement's own network."""


def test_scaled_network(answer, expect):
    depths, widths, resolution = answer.compound_scaling([1, 2, 3], [32, 16], 224, 2)
    expect(depths).equal_to([2, 3, 5])
    expect(widths).equal_to([40, 16])
    expect(resolution).equal_to(296)


def test_phi_of_zero(answer, expect):
    depths, widths, resolution = answer.compound_scaling([1, 4], [16, 20, 3], 225, 0)
    expect(depths).equal_to([1, 4])
    expect(widths).equal_to([16, 24, 8])
    expect(resolution).equal_to(225)


def test_cost(answer, expect):
    expect(answer.flops_factor(2)).close_to(3.687437)
    expect(answer.phi_for(4)).close_to(2.124700)
