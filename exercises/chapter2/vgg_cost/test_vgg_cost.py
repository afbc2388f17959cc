"""Public checks: the statement's small network, and VGG16."""

VGG16 = [64, 64, "M", 128, 128, "M", 256, 256, 256, "M", 512, 512, 512, "M", 512, 512, 512, "M"]
DENSE = [4096, 4096, 1000]


def test_small_network(answer, expect):
    rows = answer.vgg_layers([2, "M"], [3], (1, 5, 4))
    expect(rows).equal_to([(2, 5, 4, 20, 360), (2, 2, 2, 0, 0), (3, 1, 1, 27, 24)])
    expect(answer.activation_bytes([2, "M"], [3], (1, 5, 4))).equal_to(284)


def test_vgg16(answer, expect):
    depth, parameters, multiplications = answer.vgg_total(VGG16, DENSE, (3, 224, 224))
    expect(depth).equal_to(16)
    expect(parameters).equal_to(138357544)
    expect(multiplications).equal_to(15470264320)


def test_memory_of_vgg16(answer, expect):
    expect(answer.activation_bytes(VGG16, DENSE, (3, 224, 224), batch=32)).equal_to(1950413824)
