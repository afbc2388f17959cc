"""Mutants are faults, each different from its source, each with a label of its own."""

import ast

import pytest

from dlx.grader.authoring.mutants import mutants

SOURCE = """
def f(x, axis=0):
    total = 0
    for i in range(len(x) - 1):
        if x[i] < 0 and i >= 2:
            total += x[i] ** 2
    return total / (len(x) + 1)
"""


def labels(source: str) -> set[str]:
    return {m.label for m in mutants(source)}


@pytest.mark.parametrize(
    "label",
    [
        "len(x) - 1 => len(x) + 1",
        "len(x) - 1 => len(x)",
        "x[i] < 0 => x[i] <= 0",
        "i >= 2 => i > 2",
        "i >= 2 => i >= 3",
        "x[i] < 0 and i >= 2 => x[i] < 0 or i >= 2",
        "total += x[i] ** 2 => total = x[i] ** 2",
        "x[i] ** 2 => x[i] * 2",
        "if x[i] < 0 and i >= 2 => if True",
        "total / (len(x) + 1) => total * (len(x) + 1)",
        "total = 0 => total = 1",
    ],
)
def test_the_classical_faults_are_made(label: str) -> None:
    assert label in labels(SOURCE)


def test_every_mutant_is_another_program() -> None:
    plain = ast.unparse(ast.parse(SOURCE))
    found = list(mutants(SOURCE))
    assert len({m.label for m in found}) == len(found) == len({m.source for m in found})
    assert all(m.source != plain and ast.parse(m.source) for m in found)


@pytest.mark.parametrize(
    "source",
    [
        "def f(x):\n    return max(x, 0)\n",
        "def f(x):\n    return x.sum(axis=(1, 2))\n",
        "def f(x, n):\n    return g(x, (n, n))\n",
        "def f(x, y):\n    return list(zip(x, y, strict=True))\n",
    ],
)
def test_changes_that_mean_nothing_are_not_made(source: str) -> None:
    assert not {label for label in labels(source) if "axis=(2, 1)" in label or "max(0, x)" in label}
    assert "(n, n) => (n, n)" not in labels(source)
    assert not {
        label for label in labels(source) if "strict=True" in label and label.count("strict=True") == 1
    }


def test_the_source_is_left_alone_by_what_is_generated() -> None:
    assert [m.source for m in mutants(SOURCE)] == [m.source for m in mutants(SOURCE)]


def test_strings_and_the_code_outside_functions_are_not_touched() -> None:
    assert labels('"""Doc 1 + 2."""\nif 1 < 2:\n    print(1 + 2)\n') == set()
