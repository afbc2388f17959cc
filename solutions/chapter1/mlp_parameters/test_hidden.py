"""Hidden checks: each one sees a mistake that the course's two networks cannot show."""


def sizes_of(draw, depth):
    """depth different sizes between 3 and 60."""
    return [3 + int(n) for n in draw.permutation(58)[:depth]]


def test_several_hidden_layers(answer, reference, draw, expect):
    for depth in (4, 5, 7):
        sizes = sizes_of(draw, depth)
        expect(answer.mlp_param_count(sizes)).equal_to(reference.mlp_param_count(sizes))


def test_no_hidden_layer(answer, reference, draw, expect):
    sizes = sizes_of(draw, 2)
    expect(answer.mlp_param_count(sizes)).equal_to(reference.mlp_param_count(sizes))


def test_a_very_wide_network(answer, reference, draw, expect):
    # colour image of 1024 x 1024 pixels: the odd total exceeds 32 bits and single precision
    sizes = [3 * 1024 * 1024, 1001 + 2 * int(draw.integers(0, 400)), 10]
    expect(answer.mlp_param_count(sizes)).equal_to(reference.mlp_param_count(sizes))


def test_sizes_in_a_tuple(answer, reference, draw, expect):
    sizes = tuple(sizes_of(draw, 3))
    expect(answer.mlp_param_count(sizes)).equal_to(reference.mlp_param_count(sizes))


def test_list_is_left_alone(answer, reference, draw, expect):
    sizes = sizes_of(draw, 4)
    expected = reference.mlp_param_count(sizes)
    expect(answer.mlp_param_count(sizes)).leaves_inputs_alone().equal_to(expected)
