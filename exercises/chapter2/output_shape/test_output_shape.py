"""Public checks: the layers of the course."""


def test_eight_by_eight(answer, expect):
    expect(answer.conv_output_shape((8, 8), 3, stride=2)).equal_to((3, 3))
    expect(answer.conv_output_shape((8, 8), 3, stride=2, padding=1)).equal_to((4, 4))
    expect(answer.feature_map_shape((1, 1, 8, 8), 6, 3, stride=2)).equal_to((1, 6, 3, 3))
    expect(answer.feature_map_shape((1, 1, 8, 8), 6, 3, stride=2, padding=1)).equal_to((1, 6, 4, 4))


def test_layers_of_the_course(answer, expect):
    conv1d = answer.feature_map_shape((8, 2, 10201), 16, 5, stride=4, padding=2)
    expect(conv1d).equal_to((8, 16, 2551))
    conv2d = answer.feature_map_shape((32, 3, 256, 256), 64, 7, stride=2, padding=3)
    expect(conv2d).equal_to((32, 64, 128, 128))
    conv3d = answer.feature_map_shape((32, 1, 60, 64, 64), 32, 3, padding=1)
    expect(conv3d).equal_to((32, 32, 60, 64, 64))


def test_poolings_of_the_course(answer, expect):
    expect(answer.pool_output_shape((4, 4), 2)).equal_to((2, 2))
    expect(answer.pool_output_shape((8, 8), 3, stride=2, padding=1)).equal_to((4, 4))
    expect(answer.pool_output_shape((224, 224), (2, 2))).equal_to((112, 112))
