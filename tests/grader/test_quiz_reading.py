"""Ways of typing an answer: what is read, what is asked back, what is refused; in bounded time."""

import json
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dlx.grader.quiz import Read, Unread, literal, read_answer
from dlx.grader.quiz.reading import ABSENT, KINDS, LONGEST

OPTIONS = 4
ROW, TABLE = [1.0, 2.0, 3.0], [[1.0, 2.0], [3.0, 4.0]]

# kind -> (value, every way of typing it that is read without a question)
READ: dict[str, list[tuple[Any, list[Any]]]] = {
    "integer": [
        (12, ["12", " 12 ", "+12", "12.", "12,0", "12.0", "012", "24/2", "1,2e1", "1.2 x 10^1", 12, 12.0]),
        (-12, ["-12", "−12", "–12", "\u201112", -12, np.int64(-12), np.float64(-12.0), np.array(-12)]),
        (1024, ["1024", "1 024", "2^10", "2**10", "2 ^ 10", "2¹⁰", "2^(10)"]),
        (
            3000,
            ["3e3", "3E3", "3·10^3", "3 × 10³", "3*10**3", "3x10^(3)", "3 000", "3'000", "3_000", "3’000"],
        ),
        (138357544, ["138 357 544", "138\u202f357\u202f544", "138\u00a0357\u00a0544", "138'357'544"]),
        (0, ["0", "-0", "0,0", "0e5", "0/3"]),
    ],
    "number": [
        (
            0.5,
            ["0.5", "0,5", ".5", ",5", "1/2", "1 / 2", "5e-1", "5E-1", "5 x 10^-1", "5·10⁻¹", "0,50", "+0,5"],
        ),
        (0.5, ["2^-1", "2**-1", "2^(-1)", "2⁻¹", "50/100", "0.5.", "\u200b0,5", 0.5, np.float32(0.5)]),
        (-2.5, ["-2.5", "−2,5", "–2,5", "-5/2", "5/-2", "-25e-1"]),
        (-4.0, ["-2^2", "-2²", "-4"]),
        (1234.5, ["1234.5", "1 234,5", "1 234.5", "1'234.5", "1,2345e3"]),
        (1.386, ["1.386", "1.386e0", "+1.386"]),  # a point before decimals in both languages, and shown again
        (0.386, ["0,386", ",386", "0.386"]),  # no thousands begin so
        (12.5, ["12,5", "12,50", "12,5000"]),
        (0.001, ["10⁻³", "10^-3", "1e-3", "0,001", "1/1000", "1x10^-3", "0.001"]),
        (1.0, ["1", "1,00", "1.000", 1, True + 0]),
    ],
    "shape": [
        ((3, 3), ["3x3", "3 x 3", "3×3", "3X3", "3*3", "(3, 3)", "(3,3)", "[3, 3]", "[3 3]", "3 3", "3,3"]),
        (
            (3, 3),
            ["3, 3", "3;3", "( 3 , 3 )", "torch.Size([3, 3])", (3, 3), [3, 3], np.array([3, 3]), (3.0, 3)],
        ),
        ((3,), ["3", "(3,)", "[3]", "(3)", "3,", 3, (3,)]),
        ((3, 224, 224), ["3x224x224", "(3, 224, 224)", "(3 224 224)", "3,224,224", "3; 224; 224"]),
        ((1000, 5), ["(1 000, 5)", "1 000 ; 5", "1000x5"]),
        ((-1, 4), ["(-1, 4)", "−1 4", "-1x4"]),
        ((), ["()", "[]", ()]),
    ],
    "array": [
        (ROW, ["1 2 3", "1, 2, 3", "1,2,3", "1;2;3", "1 ; 2 ; 3", "[1 2 3]", "[1, 2, 3]", "(1, 2, 3)"]),
        (
            ROW,
            ["1  2\t3", "[1., 2., 3.]", "np.array([1, 2, 3])", "array([1., 2., 3.])", "tensor([1., 2., 3.])"],
        ),
        (ROW, ["1.0,2.0,3.0", "2/2 4/2 6/2", (1, 2, 3), [1, 2.0, 3], np.array([1, 2, 3]), "1 | 2 | 3"]),
        ([1.5, 2.5], ["1,5 2,5", "1.5 2.5", "1.5, 2.5", "1.5,2.5", "[1,5 2,5]", "3/2 5/2", "1.5;2.5"]),
        ([0.1, 0.2, 1000.0], ["0,1;0.2;1 000", "1e-1 2e-1 1e3", "10⁻¹ 0,2 10³"][1:]),
        (
            TABLE,
            ["1 2; 3 4", "1 2 ; 3 4", "[1 2; 3 4]", "[[1, 2], [3, 4]]", "[[1,2],[3,4]]", "[[1 2] [3 4]]"],
        ),
        (
            TABLE,
            ["((1, 2), (3, 4))", "[1 2] [3 4]", "[[1 2]\n [3 4]]", "1 2\n3 4", "1 2 | 3 4", "1, 2; 3, 4"],
        ),
        (TABLE, ["tensor([[1., 2.],\n        [3., 4.]], dtype=torch.float64)", [[1, 2], [3, 4]]]),
        (TABLE, [((1, 2), (3, 4)), np.array(TABLE), "[[1 2]; [3 4]]"]),
        ([[1.0], [2.0]], ["[[1], [2]]", [[1], [2]]]),
        ([[-1.0, 0.5]], ["[[-1 0,5]]", "[[−1, 0.5]]"]),
        ([4.0], ["4", "[4]", 4]),
    ],
    "choice": [
        (1, ["b", "B", " b ", "b)", "(b)", "b.", "(B).", "'b'", '"b"', "[b]", ["b"], ("B",)]),
        (0, ["a", "A", "a)", "(a)", "\u200ba", "a ", "\ta", "a."]),
    ],
    "choices": [
        ({0, 2}, ["a, c", "a c", "ac", "c, a", "A C", "a;c", "a et c", "a and c", "a/c", "(a, c)", "a) c)"]),
        ({0, 2}, ["a,c", "CA", "a, c, a", "['a', 'c']", ["a", "c"], ("c", "a"), {"a", "c"}]),
        ({1}, ["b", "B.", "(b)", ["b"]]),
    ],
    "truth": [
        (
            True,
            [
                "vrai",
                "Vrai",
                "VRAI",
                "true",
                "True",
                "v",
                "V",
                "t",
                "oui",
                "yes",
                "o",
                "y",
                "1",
                "vrai.",
                True,
                1,
            ],
        ),
        (
            False,
            [
                "faux",
                "Faux",
                "false",
                "False",
                "f",
                "non",
                "no",
                "n",
                "0",
                "Faux.",
                False,
                0,
                np.bool_(False),
            ],
        ),
    ],
    "match": [
        ((2, 0, 1), ["1c 2a 3b", "1c, 2a, 3b", "1c;2a;3b", "1-c 2-a 3-b", "1=c 2=a 3=b", "1:c, 2:a, 3:b"]),
        (
            (2, 0, 1),
            ["1 c 2 a 3 b", "1→c 2→a 3→b", "1->c, 2->a, 3->b", "3b 1c 2a", "c1 a2 b3", "1c2a3b", "1C 2A 3B"],
        ),
        ((2, 0, 1), ["c a b", "cab", "c, a, b", "C A B", ["c", "a", "b"], ("c", "a", "b"), "1c. 2a. 3b."]),
        ((2, ABSENT, 1), ["1c 3b", "3b 1c"]),
        ((0, 0), ["1a 2a", "a a"]),
    ],
    "order": [
        (
            (2, 0, 1, 3),
            ["c a b d", "cabd", "c, a, b, d", "c,a,b,d", "c > a > b > d", "c>a>b>d", "c-a-b-d", "C A B D"],
        ),
        (
            (2, 0, 1, 3),
            ["c; a; b; d", "(c, a, b, d)", "['c', 'a', 'b', 'd']", "c → a → b → d", "c/a/b/d", "c) a) b) d)"],
        ),
        (
            (2, 0, 1, 3),
            ["c. a. b. d.", "CABD", "c a b et d", "c a b and d", "[c a b d]", list("cabd"), tuple("cabd")],
        ),
    ],
    "text": [
        ("SGD", ["SGD", " SGD ", "SGD\u200b", "\u00a0SGD"]),
        (
            "taux d'apprentissage",
            ["taux d'apprentissage", "taux  d’apprentissage", "taux\u202fd'apprentissage"],
        ),
        ("é", ["é", "e\u0301"]),
        ("12", ["12", 12]),
        ("1/2", ["1/2"]),
        ("x", ["x"]),
        ("λ", ["λ"]),
        ("a (b)", ["a (b)"]),
        ("ok!", ["ok!"]),
        ("50 %", ["50 %"]),
        ("[1]", ["[1]"]),
        ("a, b", ["a, b"]),
        ("; a", ["; a"]),
        ("None", ["None"]),
        ("True", ["True"]),
        ("c'", ["c'"]),
    ],
    "prints": [
        ("1\n2", ["1\\n2", "1\n2", "1\r\n2", " 1 \n 2 ", "1 \\n 2"]),
        ("(3, 3)", ["(3, 3)", " (3,  3)", (3, 3)]),
        ("[1, 2]", ["[1, 2]", [1, 2]]),
        ("True", ["True", True]),
        ("4.0", ["4.0", 4.0]),
        ("4", ["4", 4, "4\n"]),
        ("None", ["None"]),
        ("a b", ["a  b", "a b "]),
        ("-1", ["-1", "−1", -1]),
    ],
    "line": [
        (
            4,
            [
                "4",
                " 4",
                "4.",
                "4:",
                "ligne 4",
                "Ligne 4",
                "line 4",
                "LINE 4",
                "l4",
                "L4",
                "l. 4",
                "l 4",
                "04",
                "+4",
            ],
        ),
        (4, [4, 4.0, np.int32(4), "8/2", "4,0", "ligne 4.", "2²"]),
    ],
}

# kind -> what is read as this, and asked back
ASKED: dict[str, list[tuple[Any, list[Any]]]] = {
    "integer": [
        (138357544, ["138.357.544", "138,357,544"]),
        (138357, ["138.357", "138,357"]),
        (1234, ["1,234", "1.234", "+1,234"]),
        (1000, ["1,000", "1.000"]),
    ],
    "number": [
        (138357544, ["138.357.544", "138,357,544"]),
        (1234.5, ["1.234,5", "1,234.5"]),
        (1.386, ["1,386"]),
        (-12.345, ["-12,345"]),
        (1.0, ["1,000"]),
    ],
    "shape": [
        ((3, 224, 224), ["3 224 224", "3\u202f224\u202f224"]),
        ((1, 568), ["1 568"]),
    ],
    "array": [
        ([0.5, 0.25], ["0,5;0,25", "0,5 ; 0,25", "0,5, 0,25", "[0,5;0,25]"]),
        ([1.5], ["1,5"]),
        ([1.0, 2.3], ["1, 2,3"]),
        ([1.0, 234.0], ["1 234"]),
        ([100.0, 200.0, 300.0], ["100 200 300"]),
        ([[1.0, 234.0], [5.0, 678.0]], ["1 234; 5 678"]),
        ([1.0, 5.0, 2.0, 5.0], ["1,5,2,5"]),
    ],
    "choice": [(1, ["2", 2, "2)"])],
    "choices": [({0, 2}, ["1 3", "1, c", [1, 3], "a - c", "a-c", "a → c", "a > c", "1-3"])],
    "order": [((2, 0, 1, 3), ["3 1 2 4", [3, 1, 2, 4]])],
}

NOTHING = ["", " ", "\n", "\u200b", "?", "…", "😀", [], {}, object, b"12", 1j, {"a": 1}, [[[[1]]]], [None]]
NO_NUMBER = [
    "nan",
    "inf",
    "-inf",
    "1e400",
    "x",
    "1..2",
    "1,,2",
    "--1",
    "+-1",
    "1e",
    "e5",
    "1/0",
    "1/",
    "/2",
    "^2",
    "2^",
]
NO_NUMBER += [
    "12 px",
    "50 %",
    "1 2 3 4,5,6",
    "0x10",
    "1+1",
    "3 4",
    "(1",
    "1)",
    "10^4000",
    "3x10^4000",
    "0^-1",
    "9" * 101,
]
NO_NUMBER += [
    "1 0000",
    "12 34",
    "1 23 456",
    "10.5.3",
    "1e99999",
    "½½",
    "²",
    float("nan"),
    float("inf"),
    10**400,
    True,
]
REFUSED: dict[str, list[Any]] = {
    "integer": [
        *NO_NUMBER,
        "12.5",
        "1/3",
        "10⁻³",
        "3x3",
        "(3, 3)",
        "0.125",
        "0,125",
        [12],
        (1, 2),
        12.5,
        138.357,
        1e30,
    ],
    "number": [
        *NO_NUMBER,
        "3x3",
        "(1, 2)",
        "0,5 0,25",
        [1.0],
        (1, 2),
        "1,2,3",
        "1.2.3",
        np.array([1, 2]),
        "1.23,456",
    ],
    "shape": [
        *(n for n in NO_NUMBER if n not in ("3 4", "12 34", "0x10", "1 23 456")),
        "3 x",
        "x 3",
        "3x3x",
        "3x3.5",
        "(3, 3",
        "3, 3)",
        "[3, 3)",
        "(3, 3]",
        "((3, 3))",
        "3,,3",
        "3 000",
        "(3.5, 3)",
        ["3", "3"],
        [True, 3],
        [[3, 3]],
        "3 by 3",
        "(N, 3)",
    ],
    "array": [
        "[",
        "]",
        "[]",
        "[[",
        "[[1, 2], [3]]",
        "1 2; 3",
        "[[1, 2], [3, 4]",
        "[[1, 2], 3]",
        "[1, [2, 3]]",
        "1 x 2",
        "a b",
        "1 2 nan",
        "[1, 2} ",
        "[[1, 2]] 3",
        "3 [[1, 2]]",
        "[[[1]]]",
        "1 - 2",
        "1 000 2",
        "[1,,2]",
        "1e400 1",
        [[1, 2], [3]],
        [[1], 2],
        ["a"],
        [True],
        [float("nan")],
        [10**400],
        [[]],
        np.ones((2, 2, 2)),
        "()()",
        "1;;a",
    ],
    "choice": [
        "e",
        "z",
        "ab",
        "a b",
        "a, c",
        "5",
        "0",
        "-1",
        "vrai",
        "é",
        "aa",
        "c'est b",
        "1.5",
        5,
        0,
        1.5,
        True,
        ["a", "b"],
        "26",
    ],
    "choices": [
        "e",
        "a, e",
        "a c 9",
        "0",
        "a1c",
        "aucune",
        "none",
        "a ou c",
        "1.5",
        "vrai",
        ["a", 9],
        ["e"],
        True,
        1.5,
        "abcde",
        "a+b",
        [True],
    ],
    "truth": [
        "vraix",
        "vrai faux",
        "2",
        "-1",
        "ok",
        "vf",
        "v f",
        "01",
        "1.0",
        "tr",
        "maybe",
        2,
        -1,
        1.0,
        ["vrai"],
        "je ne sais pas",
        "faut",
    ],
    "match": [
        "1c 1a",
        "1e",
        "0a",
        "1c 2",
        "1c 2a garbage",
        "1",
        "1 2 3",
        "1cc",
        "c1 1c",
        "99a",
        "1c 2a 3z",
        "1.5c",
        [1, 2],
        True,
        3,
        "1c-2a-",
        "ce",
        "1c 4a",
    ],
    "order": [
        "a b c",
        "a a b c",
        "abcde",
        "abc",
        "a",
        "1 2 3",
        "a b c e",
        "5 1 2 3",
        "0 1 2 3",
        "a b c d d",
        ["a"],
        [1, 2],
        True,
        3,
        "a<b<c<d",
        "abdc e",
        "b c d",
    ],
    "text": [
        "-",
        "!",
        "—",
        "...",
        "()",
        "[]",
        "''",
        True,
        ["a"],
        ("a",),
        "\u0301",
        "«»",
        "/",
        "+",
        "#",
        "~",
        "' '",
        ";;",
    ],
    "prints": ["\\n", "\\n\\n", " \\n "],
    "line": [
        "0",
        "-1",
        "5",
        "99",
        "1.5",
        "4 5",
        "4-5",
        "ligne",
        "ligne 9",
        "l",
        "a",
        "1.234",
        "1e9",
        0,
        5,
        -4,
        1.5,
        True,
        [4],
        "4e",
    ],
}


# kind -> what is said where nothing can be read
SENTENCES = {
    "integer": (
        "un nombre entier, sans unité : 12, 138 357 544",
        "a whole number, without unit: 12, 138 357 544",
    ),
    "number": ("un nombre, sans unité : 0,5, 1/2, 5e-1", "a number, without unit: 0.5, 1/2, 5e-1"),
    "shape": ("une forme : (3, 3), 3x3", "a shape: (3, 3), 3x3"),
    "array": ("un tableau : 1 2 ; 3 4, ou [[1, 2], [3, 4]]", "an array: 1 2; 3 4, or [[1, 2], [3, 4]]"),
    "choice": ("une lettre de a à d : b", "a letter from a to d: b"),
    "choices": ("des lettres de a à d : a, c", "letters from a to d: a, c"),
    "truth": ("vrai ou faux", "true or false"),
    "match": ("des paires : 1c 2a 3b", "pairs: 1c 2a 3b"),
    "order": (
        "toutes les lettres de a à d, dans l'ordre : c a b",
        "all letters from a to d, in order: c a b",
    ),
    "text": ("un mot ou deux", "a word or two"),
    "prints": ("ce qui s'affiche, les lignes séparées par \\n", "what is printed, lines separated by \\n"),
    "line": ("un numéro de ligne de 1 à 4 : 4", "the number of a line from 1 to 4: 4"),
}


def alike(value: Any, wanted: Any) -> bool:
    if isinstance(wanted, list):
        return (
            isinstance(value, np.ndarray)
            and np.shape(value) == np.shape(wanted)
            and np.allclose(value, wanted)
        )
    if isinstance(wanted, float):
        return isinstance(value, float) and abs(value - wanted) < 1e-12
    return bool(value == wanted) and isinstance(value, bool) == isinstance(wanted, bool)


def ways(table: dict[str, list[tuple[Any, list[Any]]]]) -> list[Any]:
    return [
        pytest.param(kind, typed, value, id=f"{kind}: {sorted(typed) if isinstance(typed, set) else typed!r}")
        for kind, cases in table.items()
        for value, typings in cases
        for typed in typings
    ]


READ_AFTER_ALL = {"shape": ["[]"], "prints": ["[]", "?", "…", "😀"]}


def refused() -> list[Any]:
    pairs = [(kind, typed) for kind in KINDS for typed in [*REFUSED[kind], *NOTHING]]
    return [
        pytest.param(kind, typed, id=f"{kind}: {str(typed)[:40] if type(typed) is not int else 'huge'!r}")
        for kind, typed in pairs
        if str(typed) not in READ_AFTER_ALL.get(kind, ())
    ]


def read(kind: str, typed: Any) -> Any:
    return read_answer(kind, typed, OPTIONS, 3 if kind == "match" else 0)


def test_every_kind_has_twenty_ways() -> None:
    assert set(READ) == set(REFUSED) == set(KINDS)
    for kind in KINDS:
        typed = sum(len(typings) for _, typings in [*READ[kind], *ASKED.get(kind, [])])
        assert typed >= 20, kind
        assert len(REFUSED[kind]) + len(NOTHING) >= 15, kind


@pytest.mark.parametrize(("kind", "typed", "wanted"), ways(READ))
def test_what_is_read(kind: str, typed: Any, wanted: Any) -> None:
    found = read(kind, typed)
    assert isinstance(found, Read), found
    assert alike(found.value, wanted), found
    assert found.doubt is None


@pytest.mark.parametrize(("kind", "typed", "wanted"), ways(ASKED))
def test_what_is_asked_back(kind: str, typed: Any, wanted: Any) -> None:
    found = read(kind, typed)
    assert isinstance(found, Read), found
    assert alike(found.value, wanted), found
    assert found.doubt is not None
    assert found.shown in found.doubt.fr and "?" in found.doubt.fr
    assert found.shown in found.doubt.en and "?" in found.doubt.en


@pytest.mark.parametrize(("kind", "typed"), refused())
def test_what_is_refused(kind: str, typed: Any) -> None:
    found = read(kind, typed)
    assert not isinstance(found, Read), found
    assert found.why.fr != found.why.en
    assert found.why.fr.endswith(".") and found.why.en.endswith(".")


@pytest.mark.parametrize(("kind", "typed", "wanted"), ways(READ) + ways(ASKED))
def test_what_is_shown_reads_as_the_same(kind: str, typed: Any, wanted: Any) -> None:
    """What was confirmed is kept as it was shown: it must not be asked about again."""
    if kind == "truth":
        return  # shown in both languages
    again = read(kind, read(kind, typed).shown)
    assert isinstance(again, Read) and again.doubt is None
    assert alike(again.value, wanted)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("typed", ["\\n", " ", []])
def test_a_refusal_says_what_an_answer_looks_like(kind: str, typed: Any) -> None:
    found = read(kind, typed)
    if isinstance(found, Read):
        assert (kind, typed) in (("shape", []), ("prints", [])) or kind == "text"
        return
    fr, en = SENTENCES[kind]
    assert found.why.fr == f"Je ne lis pas de réponse ici ; donnez {fr}."
    assert found.why.en == f"I read no answer here; give {en}."


@pytest.mark.parametrize("typed", ["1,386", "-12,345"])
def test_a_comma_before_three_digits_is_asked_about_in_words(typed: str) -> None:
    found = read_answer("number", typed)
    assert isinstance(found, Read) and found.doubt is not None
    decimal, whole = typed.replace(",", "."), typed.replace(",", " ")
    assert found.doubt.fr == f"Voulez-vous dire {decimal}, un nombre à virgule, et non {whole} ?"
    assert found.doubt.en == f"Do you mean {decimal}, with decimals, and not {whole}?"


def test_french_shows_a_decimal_comma() -> None:
    found = read_answer("number", "0.5")
    assert isinstance(found, Read) and (found.text.fr, found.text.en) == ("0,5", "0.5")
    row = read_answer("array", "0.5 1")
    assert isinstance(row, Read) and (row.text.fr, row.text.en) == ("[0,5 1]", "[0.5 1]")
    prints = read_answer("prints", "0.5")
    assert isinstance(prints, Read) and prints.text.fr == "0.5"


def test_a_whole_number_with_decimals_is_told_what_was_read() -> None:
    found = read_answer("integer", "12,5")
    assert not isinstance(found, Read) and "12,5" in found.why.fr and "12.5" in found.why.en


# --- hostile --------------------------------------------------------------------------------------
BLOCKS = [
    "1",
    "0",
    ",",
    ".",
    " ",
    ";",
    "[",
    "]",
    "(",
    ")",
    "x",
    "^",
    "/",
    "e",
    "-",
    "1a",
    "a1",
    "1 ",
    "⁻",
    "\n",
]
BLOCKS += [
    "et ",
    "'",
    "\\n",
    "1,",
    ",1",
    ".000",
    " 000",
    "[1]",
    "10^",
    "np.array(",
    ", dtype=a",
    "\u200b",
    "²",
    "**",
    ">",
]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("block", BLOCKS)
def test_long_answers_are_read_in_a_number_of_steps_that_grows_no_faster(kind: str, block: str) -> None:
    """Every pattern on its worst food. A pattern that backtracks would not end."""
    for tail in ("", "!", "1", "]"):
        read(kind, block * (LONGEST // len(block) - 1) + tail)
        read(kind, "1" + block * 100000 + tail)


ODD = st.text(st.sampled_from("0123456789.,;:'x*^/eE+-−[](){} \t\n\u202f⁻²³abcdvf→>\\né"), max_size=60)
PLAIN = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=20)
    | ODD
    | st.complex_numbers(),
    lambda inner: (
        st.lists(inner, max_size=5) | st.tuples(inner, inner) | st.dictionaries(st.text(), inner, max_size=2)
    ),
    max_leaves=20,
)


def is_plain(value: Any) -> bool:
    if isinstance(value, np.ndarray):
        return value.dtype == float and bool(np.isfinite(value).all())
    if isinstance(value, frozenset | tuple):
        return all(type(entry) is int for entry in value)
    return type(value) in (int, float, bool, str)


@settings(max_examples=400, deadline=None)
@given(st.sampled_from(KINDS), ODD | PLAIN, st.integers(0, 26))
def test_anything_is_read_or_refused(kind: str, typed: Any, count: int) -> None:
    found = read_answer(kind, typed, count, 3)
    if isinstance(found, Read):
        assert is_plain(found.value)
        json.dumps(found.shown)
        assert len(found.shown) < 40 * LONGEST
    else:
        assert found.why.fr and found.why.en


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(KINDS), ODD)
def test_what_is_shown_is_read_again_as_the_same(kind: str, typed: str) -> None:
    found = read(kind, typed)
    if isinstance(found, Read) and kind not in ("truth",):
        again = read(kind, found.shown)
        assert isinstance(again, Read) and again.doubt is None, (found, again)
        if kind in ("number", "array"):
            assert np.allclose(again.value, found.value, rtol=1e-8)
        else:
            assert again.value == found.value


def test_a_large_number_is_shown_as_it_is_read_and_digits_after_an_exponent_are_none_of_it() -> None:
    for typed in ("7²²", "3,9098210485829883e18", "1234567890123456"):
        found = read("number", typed)
        assert isinstance(found, Read)
        again = read("number", found.shown)
        assert isinstance(again, Read) and np.isclose(again.value, found.value, rtol=1e-9)
    assert isinstance(read("number", "7²2"), Unread)


HUGE: list[Any] = [np.ones(10**6), [[0] * 500] * 500, "1" * 10**6, [10**5000], -(10**5000), ["1" * 5000]]


@pytest.mark.parametrize("number", range(len(HUGE)))
@pytest.mark.parametrize("kind", KINDS)
def test_huge_answers_are_refused(kind: str, number: int) -> None:
    assert not isinstance(read(kind, HUGE[number]), Read)


def test_deep_answers_are_refused() -> None:
    deep: Any = 1
    for _ in range(100000):
        deep = [deep]
    assert not any(isinstance(read(kind, deep), Read) for kind in KINDS)


# --- as it is kept --------------------------------------------------------------------------------
@settings(max_examples=300, deadline=None)
@given(st.sampled_from(KINDS), ODD)
def test_what_is_kept_reads_as_what_was_typed(kind: str, typed: str) -> None:
    """A typed answer goes through a literal of Python, and comes back as the same answer."""
    kept = literal(typed)
    assert "\n" not in kept
    value = eval(kept, {"__builtins__": {}})
    before, after = read(kind, typed), read(kind, value)
    assert isinstance(before, Read) == isinstance(after, Read)
    if isinstance(before, Read):
        assert before.shown == after.shown
