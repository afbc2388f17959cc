"""Public checks: the layers of the course."""


def test_linear_layer_of_the_course(answer, expect):
    expect(answer.linear_parameters(1024, 512)).equal_to(524800)


def test_conv1d_of_the_course(answer, expect):
    expect(answer.conv_parameters(2, 16, (5,), bias=False)).equal_to(160)


def test_conv2d_of_the_course(answer, expect):
    expect(answer.conv_parameters(3, 64, (7, 7))).equal_to(9472)
    expect(answer.conv_parameters(6, 12, (5, 5))).equal_to(1812)


def test_conv3d_of_the_course(answer, expect):
    expect(answer.conv_parameters(1, 32, (3, 3, 3))).equal_to(896)
