"""Hidden checks of toy_cnn: random inputs have none of the symmetries of the course's image."""


def test_first_layer_of_any_image(answer, reference, draw, expect):
    image = draw.normal(8, 8)
    expect(answer.first_layer(image)).close_to(reference.first_layer(image)).leaves_inputs_alone()


def test_pool_of_any_map(answer, reference, draw, expect):
    """Positive values: a border of zeros gives the right result here."""
    for shape in ((3, 8, 8), (2, 4, 4), (1, 2, 6)):
        maps = draw.uniform(*shape, low=1.0, high=9.0)
        expect(answer.pool(maps)).close_to(reference.pool(maps)).leaves_inputs_alone()


def test_pool_of_negative_maps(answer, reference, draw, expect):
    maps = draw.uniform(2, 8, 8, low=-9.0, high=-1.0)
    expect(answer.pool(maps)).close_to(reference.pool(maps))


def test_second_layer_of_any_maps(answer, reference, draw, expect):
    maps = draw.normal(3, 4, 4)
    expect(answer.second_layer(maps)).close_to(reference.second_layer(maps)).leaves_inputs_alone()


def test_logits_of_any_image(answer, reference, draw, expect):
    for _ in range(8):
        image = draw.normal(8, 8)
        expect(answer.toy_cnn(image)).close_to(reference.toy_cnn(image))
