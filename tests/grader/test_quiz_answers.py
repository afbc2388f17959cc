"""The file of answers is the student's: one value changes, and not a byte beside it."""

import ast
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dlx.grader.quiz import Code, answers_in, marked_in, with_answer, with_mark

NAMES = ["side", "shape", "word"]
FILE = '''"""dlx quiz"""

student_number = "1001"

# 1. a whole number
side = None
# 2. a shape
shape = None  # not sure
'''


def test_one_value_changes() -> None:
    changed = with_answer(FILE, "side", "12")
    assert changed == FILE.replace("side = None", "side = 12")
    assert with_answer(changed, "side", "None") == FILE


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("side = 3", "side = 12"),
        ("side = 3  # mine", "side = 12  # mine"),
        ("side: int = 3", "side: int = 12"),
        ("side: int  # later", "side: int = 12  # later"),
        ("side = 3; shape = (1, 2)", "side = 12; shape = (1, 2)"),
        ("shape = (1, 2); side = 3  # c", "shape = (1, 2); side = 12  # c"),
        ("side = (\n    3,  # rows\n    4,\n)  # both\nword = 1", "side = 12  # both\nword = 1"),
        ("side = '''a\nb'''\nword = 'é'", "side = 12\nword = 'é'"),
        ("word = 'é'; side = 'é'", "word = 'é'; side = 12"),
        ("side = 3\r\nword = 1\r\n", "side = 12\r\nword = 1\r\n"),
        ("side = 3\rword = 1\r", "side = 12\rword = 1\r"),
        ("\ufeffside = 3\r\n", "\ufeffside = 12\r\n"),
        ("\ufeff", "\ufeffside = 12\n"),
        ("\x0cside = 3\nword = 1", "\x0cside = 12\nword = 1"),
        ("# a\u2028b\nside = 3\n", "# a\u2028b\nside = 12\n"),
        ("# a\x0bb\x1cc\x85d\nside = 3", "# a\x0bb\x1cc\x85d\nside = 12"),
        ("side = 1\nside = 2\n", "side = 1\nside = 12\n"),
        ("side = 3 + 4 * x", "side = 12"),
        ("side = 3,", "side = 12"),
        ("side = (3)", "side = (12)"),
        ("side = \\\n    3\nword = 1", "side = \\\n    12\nword = 1"),
        ("", "side = 12\n"),
        ("word = 1", "word = 1\nside = 12\n"),
        ("word = 1\r\nshape = 2", "word = 1\r\nshape = 2\r\nside = 12\r\n"),
        ("side = word = 1", "side = word = 1\nside = 12\n"),
        ("side, word = 1, 2\n", "side, word = 1, 2\nside = 12\n"),
        ("side = 1\nfor side in range(3): pass\n", "side = 1\nfor side in range(3): pass\nside = 12\n"),
        ("if True:\n    side = 3", "if True:\n    side = 3\nside = 12\n"),
        ("def side():\n    return 3\n", "def side():\n    return 3\nside = 12\n"),
        ("def f():\n    side = 3\n", "def f():\n    side = 3\nside = 12\n"),
        ("side = 1\nside += 2\n", "side = 1\nside += 2\nside = 12\n"),
    ],
)
def test_what_stands_beside_it_stays(before: str, after: str) -> None:
    found = with_answer(before, "side", "12")
    assert found == after
    namespace: dict[str, Any] = {"x": 1}
    exec(found.removeprefix("\ufeff"), namespace)
    assert namespace["side"] in (12, (12,))
    assert answers_in(found, ["side"])["side"] == 12


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("side = 1\nside = 2", 2),
        ("side = word = 3", 3),
        ("side = (3, 3)", (3, 3)),
        ("side = -3.5", -3.5),
        ("side = 3 * 4", "3 * 4"),
        ("side = np.array([1, 2])", "np.array([1, 2])"),
        ("side = 1\nside += 1", "side += 1"),
        ("side, word = 1, 2", "side, word = 1, 2"),
        ("side = None", None),
        ("side = {[]: 1}", "{[]: 1}"),
    ],
)
def test_the_last_value_counts_and_code_is_shown_as_it_is_written(text: str, wanted: Any) -> None:
    found = answers_in(text, NAMES)["side"]
    assert found == wanted
    assert isinstance(found, Code) == isinstance(wanted, str)


@pytest.mark.parametrize(
    "text", ["x = 1", "side: int", "def f():\n    side = 3", "# side = 3", "x.side = 3", ""]
)
def test_what_binds_nothing_is_no_answer(text: str) -> None:
    assert answers_in(text, ["side"]) == {}


@pytest.mark.parametrize(
    "text",
    [
        "side = ",
        "side = (1",
        "side 3",
        "'''",
        "\x00",
        "side = " + "(" * 5000,
        "side = " + "-" * 200000 + "1",
        "x = " + "1" * 5000,
        "#" * (1 << 21),
        "side = '\udc80'",
    ],
)
def test_what_is_no_python_is_said_and_nothing_else(text: str) -> None:
    for act in (
        lambda: answers_in(text, NAMES),
        lambda: with_answer(text, "side", "1"),
        lambda: marked_in(text, NAMES),
        lambda: with_mark(text, "side", True),
    ):
        with pytest.raises(SyntaxError):
            act()


# --- anything that somebody may have written --------------------------------------------------------
VALUES = [
    "None",
    "3",
    "'é' # no",
    "(3,  # a\n 4)",
    '"""a\n\u2028b"""',
    "[1,\n\n2]",
    "f(3)",
    "3,",
    "(\n3\n)",
    "-1.5",
    "'#'",
]
STATEMENT = st.one_of(
    st.builds("{} = {}".format, st.sampled_from([*NAMES, "other", "side = other"]), st.sampled_from(VALUES)),
    st.builds("{}: int = {}".format, st.sampled_from(NAMES), st.sampled_from(VALUES)),
    st.sampled_from(
        [
            "# side = 3",
            "",
            "side: int",
            "'''side = 3\n'''",
            "if 1:\n    side = 4",
            "a = 1; side = 2",
            "side += 1",
        ]
    ),
)
COMMENT = st.sampled_from(["", "  # é", "  # ?", " # ? why", "\t#", "  ;", "  # side = 3", "#?"])
LINE = st.builds(
    lambda statement, comment: statement if "'é'" in statement else statement + comment, STATEMENT, COMMENT
)
FILES = st.builds(
    lambda lines, end, last, bom: (
        bom + end.join(line.replace("\n", end) for line in lines) + (end if last else "")
    ),
    st.lists(LINE, max_size=8),
    st.sampled_from(["\n", "\r\n", "\r"]),
    st.booleans(),
    st.sampled_from(["", "\ufeff"]),
)


def is_python(text: str) -> bool:
    try:
        ast.parse(text.removeprefix("\ufeff"))
    except SyntaxError:
        return False
    return True


def kept(before: str, after: str) -> str:
    """What of the text is no longer there: between its longest common beginning and end."""
    first = next(
        (n for n, (a, b) in enumerate(zip(before, after, strict=False)) if a != b),
        min(len(before), len(after)),
    )
    last = 0
    while last < min(len(before), len(after)) - first and before[-1 - last] == after[-1 - last]:
        last += 1
    return before[first : len(before) - last]


@settings(max_examples=500, deadline=None)
@given(FILES.filter(is_python), st.sampled_from(NAMES), st.sampled_from(["12", "'é'", "None"]))
def test_nothing_of_the_students_is_lost(text: str, name: str, literal: str) -> None:
    old = answers_in(text, [*NAMES, "other"])
    changed = with_answer(text, name, literal)
    new = answers_in(changed, [*NAMES, "other"])
    assert new.pop(name) in (ast.literal_eval(literal), (ast.literal_eval(literal),))
    old.pop(name, None)
    assert new == old
    assert any(
        kept(text, changed) in value.replace("\n", end)
        for value in [*VALUES, "2"]
        for end in ("\n", "\r\n", "\r")
    )
    assert with_answer(changed, name, literal) == changed


@settings(max_examples=500, deadline=None)
@given(FILES.filter(is_python), st.sampled_from(NAMES))
def test_a_mark_is_a_comment(text: str, name: str) -> None:
    on = with_mark(text, name, True)
    assert ast.dump(ast.parse(on.removeprefix("\ufeff"))) == ast.dump(
        ast.parse(text.removeprefix("\ufeff"))
    ) or (name not in answers_in(text, [name]))
    off = with_mark(on, name, False)
    assert name not in marked_in(off, [name])
    assert marked_in(on, NAMES) - {name} == marked_in(text, NAMES) - {name} == marked_in(off, NAMES) - {name}
    answers = answers_in(text, NAMES)
    assert {n: v for n, v in answers_in(on, NAMES).items() if n in answers} == answers
    changed = with_answer(on, name, "12")
    assert marked_in(changed, NAMES) >= marked_in(on, NAMES) - {name}


def test_a_mark_stays_when_the_answer_changes_and_goes_alone() -> None:
    marked = with_mark(FILE, "shape", True)
    assert marked == FILE.replace("# not sure", "# ? # not sure")
    assert marked_in(marked, NAMES) == {"shape"}
    assert with_mark(marked, "shape", True) == marked
    answered = with_answer(marked, "shape", "(3, 3)")
    assert marked_in(answered, NAMES) == {"shape"}
    assert with_mark(answered, "shape", False) == FILE.replace("shape = None", "shape = (3, 3)")
    plain = with_mark(FILE, "side", True)
    assert (
        plain == FILE.replace("side = None", "side = None  # ?") and with_mark(plain, "side", False) == FILE
    )
    assert with_mark("", "side", True) == "side = None  # ?\n"
    assert with_mark("side = 1; word = 2\n", "side", True) == "side = 1; word = 2\n"
