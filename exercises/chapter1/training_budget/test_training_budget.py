"""Public checks: the course's example and the statement's one."""


def test_course_example(answer, expect):
    expect(answer.training_budget(200, 5, 1000)).equal_to((40, 40000))


def test_last_batch_kept_or_dropped(answer, expect):
    expect(answer.training_budget(10, 4, 3)).equal_to((3, 9))
    expect(answer.training_budget(10, 4, 3, drop_last=True)).equal_to((2, 6))
