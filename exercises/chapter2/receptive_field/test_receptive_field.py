"""Public checks: the stacks of the course."""


def resnet50_of_torchvision():
    layers = [(7, 2, 1), (3, 2, 1)]
    for blocks, stride in ((3, 1), (4, 2), (6, 2), (3, 2)):
        for block in range(blocks):
            layers += [(1, 1, 1), (3, stride if block == 0 else 1, 1), (1, 1, 1)]
    return layers


def test_stacked_three_by_three(answer, expect):
    expect(answer.receptive_field([(3, 1, 1)] * 2)).equal_to(5)
    expect(answer.receptive_field([(3, 1, 1)] * 3)).equal_to(7)


def test_start_of_a_resnet(answer, expect):
    expect(answer.receptive_field([(7, 2, 1)])).equal_to(7)
    expect(answer.receptive_field([(7, 2, 1), (3, 2, 1)])).equal_to(11)


def test_resnet50(answer, expect):
    expect(answer.receptive_field(resnet50_of_torchvision())).equal_to(427)
