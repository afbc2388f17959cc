"""Public checks: blocks of the statement, ResNet-18 and ResNet-50."""


def test_blocks(answer, expect):
    expect(answer.block_parameters("basic", 64, 64)).equal_to(73984)
    expect(answer.block_parameters("basic", 64, 128, 2)).equal_to(230144)
    expect(answer.block_parameters("bottleneck", 64, 64)).equal_to(75008)
    expect(answer.block_parameters("bottleneck", 256, 64)).equal_to(70400)


def test_resnet18(answer, expect):
    depth, parameters = answer.resnet_summary("basic", [2, 2, 2, 2])
    expect(depth).equal_to(18)
    expect(parameters).equal_to(11689512)


def test_resnet50(answer, expect):
    depth, parameters = answer.resnet_summary("bottleneck", [3, 4, 6, 3])
    expect(depth).equal_to(50)
    expect(parameters).equal_to(25557032)


def test_shapes_of_resnet50(answer, expect):
    shapes = answer.resnet_shapes("bottleneck", [3, 4, 6, 3], 224, 224)
    sides = [112, 56, 56, 28, 14, 7]
    channels = [64, 64, 256, 512, 1024, 2048]
    expect(shapes).equal_to([(number, side, side) for number, side in zip(channels, sides, strict=True)])
