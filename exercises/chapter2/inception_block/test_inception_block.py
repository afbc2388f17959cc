"""Public checks: the statement's own block, and the first block of GoogLeNet."""


def test_small_block(answer, expect):
    naive_parameters, naive_channels = answer.naive_block(4, 1, 2, 1)
    expect(naive_parameters).equal_to(180)
    expect(naive_channels).equal_to(8)
    parameters, channels = answer.reduced_block(4, 1, (1, 2), (1, 1), 3)
    expect(parameters).equal_to(76)
    expect(channels).equal_to(7)
    expect(answer.parameters_saved(4, 1, (1, 2), (1, 1), 3)).equal_to(104)


def test_naive_block_of_googlenet(answer, expect):
    parameters, channels = answer.naive_block(192, 64, 128, 32)
    expect(parameters).equal_to(387296)
    expect(channels).equal_to(416)


def test_reduced_block_of_googlenet(answer, expect):
    parameters, channels = answer.reduced_block(192, 64, (96, 128), (16, 32), 32)
    expect(parameters).equal_to(163696)
    expect(channels).equal_to(256)
