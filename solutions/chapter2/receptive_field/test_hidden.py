def test_kernels_of_several_sizes(answer, reference, draw, expect):
    layers = [(draw.integers(2, 5), 1, 1), (draw.integers(5, 8), 1, 1), (draw.integers(2, 5), 1, 1)]
    expect(answer.receptive_field(layers)).equal_to(reference.receptive_field(layers))


def test_strides_build_up(answer, reference, draw, expect):
    layers = [(5, draw.integers(2, 4), 1), (draw.integers(4, 7), draw.integers(2, 4), 1), (5, 1, 1)]
    expect(answer.receptive_field(layers)).equal_to(reference.receptive_field(layers))


def test_last_stride_does_not_widen(answer, reference, draw, expect):
    layers = [(draw.integers(6, 10), draw.integers(2, 6), 1)]
    expect(answer.receptive_field(layers)).equal_to(reference.receptive_field(layers))


def test_dilation_without_stride(answer, reference, draw, expect):
    layers = [(3, 1, draw.integers(2, 5)), (draw.integers(3, 6), 1, draw.integers(5, 8))]
    expect(answer.receptive_field(layers)).equal_to(reference.receptive_field(layers))


def test_dilation_after_a_stride(answer, reference, draw, expect):
    layers = [(3, 2, 1), (draw.integers(3, 6), 1, draw.integers(2, 5)), (4, 1, draw.integers(2, 5))]
    expect(answer.receptive_field(layers)).equal_to(reference.receptive_field(layers))


def test_one_by_one_layers_carry_their_stride(answer, reference, draw, expect):
    layers = [(1, draw.integers(2, 5), 1), (draw.integers(3, 8), 1, 1)]
    expect(answer.receptive_field(layers)).equal_to(reference.receptive_field(layers))


def test_other_resnets(answer, reference, draw, expect):
    stages = {18: (2, 2, 2, 2), 34: (3, 4, 6, 3), 50: (3, 4, 6, 3), 101: (3, 4, 23, 3)}
    fields = {18: 435, 34: 899, 50: 483, 101: 1027}  # strides where the paper puts them
    for depth, wanted in fields.items():
        layers = [(7, 2, 1), (3, 2, 1)]
        for stage, blocks in enumerate(stages[depth]):
            for block in range(blocks):
                stride = 2 if stage > 0 and block == 0 else 1
                if depth < 50:
                    layers += [(3, stride, 1), (3, 1, 1)]
                else:
                    layers += [(1, stride, 1), (3, 1, 1), (1, 1, 1)]
        expect(answer.receptive_field(layers)).equal_to(wanted)
