"""Parameters as they are read in a text, which is not run."""

from dlx.grader.source import Signature, signatures

TEXT = """
raise SystemExit("this is not run")

def plain(a, b=1, /, c=2, *rest, d, e=3, **more):
    def inner(z): ...

class Net:
    size: int = 3

    def __init__(self, layers, rate=0.1): ...

    def forward(self, x, mask=None): ...

    def step(self, y): ...

class Bare:
    def step(self, z): ...

    def plain(self, q): ...

CONSTANT = 3
"""


def test_what_can_be_called_and_how() -> None:
    found = signatures(TEXT)
    assert found["plain"] == Signature(
        ("a", "b", "c", "d", "e"), frozenset({"b", "c", "e"}), {"b": 1, "c": 2, "e": 3}
    )
    assert found["Net"] == Signature(("layers", "rate"), frozenset({"rate"}), {"rate": 0.1})
    assert found["Bare"] == Signature((), frozenset())
    assert found["forward"] == Signature(("x", "mask"), frozenset({"mask"}), {"mask": None})


def test_a_method_that_two_classes_have_and_what_is_no_call_are_left_out() -> None:
    """`plain` stays the function: a method of its name does not hide it."""
    assert set(signatures(TEXT)) == {"plain", "Net", "Bare", "forward"}


def test_nothing_is_defined() -> None:
    assert signatures("") == {} and signatures("x = 1\n") == {}
