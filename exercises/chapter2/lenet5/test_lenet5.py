def test_parameters_printed_in_the_course(answer, expect):
    def as_printed(result):
        counts, _ = result
        return counts[0] == 156 and counts[-2] == 10164 and counts[-1] == 850

    expect(answer.lenet5_parameters()).satisfies(as_printed)


def test_shape_of_the_output(answer, expect):
    expect(answer.LeNet5().output_shape(2, 1, 28, 28)).equal_to((2, 10))
