def test_parameters_of_the_first_layers(answer, expect):
    def as_printed(result):
        counts, _ = result
        return len(counts) == 16 and list(counts[:4]) == [1792, 36928, 73856, 147584]

    expect(answer.vgg16_parameters()).satisfies(as_printed)


def test_shape_of_the_output(answer, expect):
    net = answer.VGG16(width=2, hidden=8, num_classes=5)
    expect(net.output_shape(2, 3, 224, 224)).equal_to((2, 5))
