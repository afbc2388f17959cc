"""An example is told as a student can try it: the object, what was asked of it, the call that goes wrong."""

from typing import Any

import numpy as np

from dlx.grader.bench.session import Value
from dlx.grader.bench.wire import Handle, Laid
from dlx.grader.checking.outcome import Request, Subject
from dlx.grader.diagnosis.stories import show_call
from dlx.grader.diagnosis.values import show_value


class Makes:
    """A work in which every function gives an object and every operation the number 7."""

    def __init__(self) -> None:
        self.count = 0

    def call(self, request: Request) -> tuple[int, Any]:
        self.count += 1
        made = request[0][0] == "name"
        return self.count, Value(Handle(self.count, "object") if made else 7)


def test_a_function_is_one_line_whatever_was_asked_before() -> None:
    work = Subject(Makes())
    work.f(np.array([1]))
    assert (
        show_call(work.f([2, Laid(np.array([3.0]), "fortran")], axis=0))
        == "f([2, np.asfortranarray([3.])], axis=0)"
    )


def test_an_object_is_told_from_its_beginning_and_other_objects_are_left_out() -> None:
    work = Subject(Makes())
    other, one = work.Stack(9), work.Stack(3, name="a")
    one.push(1)
    other.push(2)
    assert show_call(one.pop()).splitlines() == [
        "s = Stack(3, name='a')",
        "    s.push(1)",
        "    s.pop()",
    ]
    assert show_call(one.attribute("size")).splitlines()[-1] == "    s.size"


def test_objects_that_are_given_are_told_too() -> None:
    work = Subject(Makes())
    first, second = work.Net(1), work.Net(2)
    first.train()
    assert show_call(work.join(second, first)).splitlines() == [
        "n = Net(1)",
        "    n2 = Net(2)",
        "    n.train()",
        "    join(n2, n)",
    ]


def test_a_module_is_asked_as_torch_is() -> None:
    net = Subject(Makes()).Net()
    assert show_call(net(np.array([1.0]))).endswith("n([1.])")
    assert show_call(net.output_shape(1, 3, 8, 8)).endswith("n(torch.zeros(1, 3, 8, 8)).shape")
    assert show_call(net.shapes()).endswith("sum(p.numel() for p in n.parameters())")


def test_lists_are_shown_entry_by_entry() -> None:
    assert show_value([np.array([1.5]), (2, "a"), []]) == "[[1.5], (2, 'a'), []]"
    assert show_value((1,)) == "(1,)"
