"""Questions as authors write them: every kind, what is wrong with a table, every hole, what is derived."""

import json
import os
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from quiz_made import CHOICE, DRAWN, FUNCTION, PLACE, SAID, TABLES, WORDS, WRONG, holes, made, of_kind

from dlx.exercises import ContentError, Exercise, Text, load_course, load_quiz
from dlx.grader.authoring import write_quizzes
from dlx.grader.authoring.quizzes import question_holes
from dlx.grader.key.answer_key import AnswerKey, answer_key
from dlx.grader.quiz import (
    Read,
    mark,
    practice_of,
    quiz_holes,
    read_answer,
    read_questions,
    sentence_of,
)
from dlx.grader.quiz.marking import Keyed
from dlx.grader.quiz.reading import KINDS
from dlx.grader.quiz.writing import quiz_files, written

QUIZZES = [exercise for exercise in load_course().exercises if load_quiz(exercise.folder) is not None]
a_quiz = pytest.mark.parametrize("quiz", QUIZZES, ids=lambda exercise: exercise.name)


def key_of(quiz: Exercise) -> AnswerKey:
    found = answer_key(quiz)
    if found is None:
        pytest.skip("the key is not installed")
    return found


def marked(key: Any, number: int, typed: Any) -> tuple[float, str | None]:
    solved = key.keyed.solved[number].answer
    found = read_answer(
        key.keyed.kind, typed, key.keyed.count, len(solved) if key.keyed.kind == "match" else 0
    )
    assert isinstance(found, Read), found
    result = mark(key.keyed, number, found.value)
    return result.share, result.mistake


# --- every kind -------------------------------------------------------------------------------------
OF_A_FORM = re.compile(r"; wanted |is not known|Add for example|Correct this line")  # exercises/forms.py


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind(tmp_path: Path, kind: str) -> None:
    key = of_kind(tmp_path, kind)
    assert list(quiz_holes([key])) == []
    assert key.question.kind == key.keyed.kind == kind
    assert len(key.question.variants) == len(key.keyed.solved) >= (12 if kind in DRAWN else 1)
    for number, solved in enumerate(key.keyed.solved):
        typed = eval(written(key, solved.answer)) if kind != "array" else solved.answer
        assert marked(key, number, typed) == (1.0, None)
        assert "{" not in key.question.asked(number).fr
    assert Keyed.of(json.loads(json.dumps(key.keyed.to_plain()))) == key.keyed


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_offered_is_never_in_one_place(tmp_path: Path, kind: str) -> None:
    key = of_kind(tmp_path, kind)
    if kind in ("choice", "choices", "match", "order"):
        assert len({repr(solved.answer) for solved in key.keyed.solved}) > 1
    assert len({repr(variant) for variant in key.question.variants}) == len(key.question.variants)


def test_a_function_may_answer_a_choice(tmp_path: Path) -> None:
    code = FUNCTION.format("n + 1", "{'same': n, 'two_more': n + 2}")
    table = f"kind = 'choice'{PLACE}{SAID.format('same')}{SAID.format('two_more')}"
    (key,) = made(tmp_path, table, code)
    assert list(quiz_holes([key])) == []
    for number, (variant, solved) in enumerate(zip(key.question.variants, key.keyed.solved, strict=True)):
        assert variant.options[solved.answer].fr == str(int(variant.values["n"].fr) + 1)
        assert marked(key, number, "abc"[solved.mistakes["same"]]) == (0.0, "same")


def test_french_questions_have_decimal_commas(tmp_path: Path) -> None:
    code = "import numpy as np\n" + plain("n", values="{'n': n / 8, 'a': np.array([[n, .5]])}")
    words = 'fr = "Soit {n} et {a} un tableau, combien ?"\nen = "Let {n} and {a} be given, how many?"\n'
    table = f"kind = 'integer'\n{words}"
    (key,) = made(tmp_path, table, code)
    values = key.question.variants[0].values
    assert "," in values["a"].fr and "." in values["a"].en and "," not in values["a"].en
    assert any("," in variant.values["n"].fr for variant in key.question.variants)


# --- marking ----------------------------------------------------------------------------------------
def keyed(kind: str, answer: Any, count: int = 0, **more: Any) -> Keyed:
    table = {
        "kind": kind,
        "count": count,
        "tolerance": 0.0,
        "solved": [[answer, {}]],
        "sentences": {},
        "accepted": [],
    }
    return Keyed.of({**table, **more})


@pytest.mark.parametrize(
    ("key", "typed", "share"),
    [
        (keyed("array", [[1, 2], [3, 4]]), "1 2; 3 4", 1.0),
        (keyed("array", [[1, 2], [3, 4]]), "1 2; 3 5", 0.75),
        (keyed("array", [[1, 2], [3, 4]]), "0 0; 0 0", 0.0),
        (keyed("array", [[1, 2], [3, 4]]), "1 2 3 4", 0.0),  # another shape
        (keyed("array", [[1, 2], [3, 4]]), "1 3; 2 4", 0.5),
        (keyed("array", [1, 2, 3]), "1 2", 0.0),
        (keyed("array", [1, 2], tolerance=0.1), "1,05 2,2", 0.5),
        (keyed("array", [1e90, 1]), [-1e90, 1], 0.5),
        (keyed("match", [2, 0, 1], 3), "1c 2a 3b", 1.0),
        (keyed("match", [2, 0, 1], 3), "1c 2b 3a", 1 / 3),
        (keyed("match", [2, 0, 1], 3), "1c 2a", 2 / 3),
        (keyed("match", [2, 0, 1], 3), "3b", 1 / 3),
        (keyed("match", [2, 0, 1], 3), "1a 2b 3c", 0.0),
        (keyed("match", [2, 0, 1], 4), "1c 2a 3b 4d", None),  # there is no fourth item
        (keyed("choices", [0, 1], 4), "a b", 1.0),
        (keyed("choices", [0, 1], 4), "a", 0.5),
        (keyed("choices", [0, 1], 4), "a c", 0.0),
        (keyed("choices", [0, 1], 4), "a b c", 0.5),
        (keyed("choices", [0, 1], 4), "a b c d", 0.0),  # all of them earn nothing
        (keyed("choices", [0, 1], 4), "c d", 0.0),
        (keyed("choices", [0, 1], 2), "a", 0.5),
        (keyed("order", [1, 0, 2], 3), "b a c", 1.0),
        (keyed("order", [1, 0, 2], 3), "b c a", 0.0),
        (keyed("shape", [3, 3]), "3x3", 1.0),
        (keyed("shape", [3, 3]), "3x4", 0.0),
        (keyed("shape", [3, 3]), "3x3x1", 0.0),
        (keyed("number", 0.5, tolerance=0.01), "0,509", 1.0),
        (keyed("number", 0.5, tolerance=0.01), "0,511", 0.0),
        (keyed("number", 1 / 3), "1/3", 1.0),
        (keyed("integer", 12), "12", 1.0),
        (keyed("integer", 12), "13", 0.0),
        (keyed("truth", True), "vrai", 1.0),
        (keyed("truth", False), "0", 1.0),
        (keyed("choice", 1, 3), "b", 1.0),
        (keyed("line", 1, 3), "1", 1.0),
        (keyed("text", "SGD", accepted=["SGD", "descente de gradient"]), "la Descente  de gradiént !", 1.0),
        (keyed("text", "SGD", accepted=["SGD", "descente de gradient"]), "sgd", 1.0),
        (keyed("text", "SGD", accepted=["SGD", "descente de gradient"]), "descente", 0.0),
        (keyed("text", "SGD", accepted=["SGD"]), "λ", 0.0),
        (keyed("prints", "(3, 3)"), "(3,3)", 1.0),
        (keyed("prints", "1\n2"), "1\\n2", 1.0),
        (keyed("prints", "1\n2"), "1 2", 0.0),
        (keyed("prints", "[1]\n[2]"), "[1][2]", 0.0),
        (keyed("prints", "4.0"), "4", 0.0),
    ],
)
def test_shares(key: Keyed, typed: Any, share: float | None) -> None:
    items = len(key.solved[0].answer) if key.kind == "match" else 0
    found = read_answer(key.kind, typed, key.count, items)
    if share is None:
        assert not isinstance(found, Read)
        return
    assert isinstance(found, Read)
    assert mark(key, 0, found.value).share == pytest.approx(share)


def test_a_mistake_is_named(tmp_path: Path) -> None:
    key = of_kind(
        tmp_path, "integer", "{'same': n, 'two_more': n + 2}", SAID.format("same") + SAID.format("two_more")
    )
    for number, solved in enumerate(key.keyed.solved):
        assert marked(key, number, solved.mistakes["same"]) == (0.0, "same")
        assert marked(key, number, str(solved.mistakes["two_more"])) == (0.0, "two_more")
        assert marked(key, number, solved.answer + 100) == (0.0, None)


# --- what is wrong with a table ---------------------------------------------------------------------
@pytest.mark.parametrize(
    ("table", "code", "said"),
    [
        ("", "", "kind = 'None' is none of"),
        (f"kind = 'essay'{WORDS}", "", "kind = 'essay' is none of integer, number"),
        (f"kind = 3{WORDS}", "", "kind = '3' is none of"),
        (f"kind = 'integer'{WORDS}", "", "integer needs a function in questions.py"),
        (f"kind = 'choice'{WORDS}", "", "choice needs: right, wrong"),
        (f"kind = 'choice'{WORDS}{CHOICE}", "", "choice needs: wrong"),
        (f"kind = 'choice'{WORDS}{CHOICE}wrong = {{}}", "", "wrong needs at least 1"),
        (f"kind = 'choices'{WORDS}right = []\n{WRONG}", "", "right needs at least 1"),
        (f"kind = 'match'{WORDS}pairs = []\n", "", "pairs needs at least 2"),
        (f"kind = 'match'{WORDS}pairs = [[1], [2]]\n", "", "ValueError"),
        (f"kind = 'order'{WORDS}right = ['a']\n", "", "right needs at least 2"),
        (f"kind = 'order'{WORDS}right = 'ab'\n", "", "right needs at least 2"),
        (f"kind = 'text'{WORDS}right = []\n", "", "right needs at least 1"),
        (f"kind = 'truth'{WORDS}", "", "truth needs: right"),
        (f"kind = 'prints'{WORDS}", "", "prints needs: code"),
        (f"kind = 'prints'{WORDS}code = 'print('\n", "", "SyntaxError"),
        (f"kind = 'prints'{WORDS}code = '1 / 0'\n", "", "ZeroDivisionError"),
        (f"kind = 'line'{WORDS}code = 'a'\nright = 'x'\n", "", "ValueError"),
        (f"kind = 'truth'{WORDS}right = true\npoint = 2\n", "", "nobody reads: point"),
        (f"kind = 'truth'{WORDS}right = true\npairs = []\n", "", "nobody reads: pairs"),
        (f"kind = 'truth'{WORDS}right = true\npoints = -1\n", "", "points = -1 is no number from 0"),
        (f"kind = 'truth'{WORDS}right = true\npoints = true\n", "", "points = True is no number from 0"),
        (f"kind = 'truth'{WORDS}right = true\ntolerance = '1'\n", "", "tolerance = '1' is no number from 0"),
        ("kind = 'truth'\nfr = 'Une question'\nright = true\n", "", "KeyError: 'en'"),
        (f"kind = 'truth'{WORDS}right = true\nmistakes.x = {{ fr = 'a' }}\n", "", "KeyError: 'en'"),
        (f"kind = 'integer'{PLACE}", "def q(pick):\n    return 1\n", "TypeError"),
        (f"kind = 'integer'{PLACE}", "def q(pick):\n    return {}, 1, {}, 2, 3\n", "TypeError"),
        (f"kind = 'integer'{PLACE}", "def q(pick):\n    return 1 / 0\n", "ZeroDivisionError"),
        (f"kind = 'integer'{PLACE}", "def q(pick):\n    raise IndexError('mine')\n", "IndexError: mine"),
        (
            f"kind = 'integer'{PLACE}",
            "def q(pick):\n    return {'n': object()}, 1, {}\n",
            "object cannot stand",
        ),
        (f"kind = 'integer'{PLACE}", "def q(pick): pass\ndef r(pick): pass\n", "r are no questions of"),
        (f"kind = 'integer'{PLACE}", "def q(pick)\n", "SyntaxError"),
        (f"kind = 'integer'{PLACE}", "1 / 0\n", "ZeroDivisionError"),
    ],
)
def test_a_malformed_table_is_one_sentence(tmp_path: Path, table: str, code: str, said: str) -> None:
    with pytest.raises(ContentError) as found:
        made(tmp_path, table, code)
    text = str(found.value)
    assert said in text or OF_A_FORM.search(text), text
    assert "questions.q" in text or "questions.py" in text
    assert "\n" not in text and found.value.text.fr != text


@pytest.mark.parametrize(
    ("head", "said"),
    [
        ("", "there is no table [questions.<name>]"),
        ("questions = 3\n", "there is no table [questions.<name>]"),
        ("[questions]\nq = 3\n", "questions.q: it is no table"),
        ("[questions.'a b']\n", "questions.a b: its name cannot be that of a constant"),
        ("[questions.class]\n", "its name cannot be that of a constant"),
        ("[questions.student_number]\n", "its name cannot be that of a constant"),
        ("[questions.q\n", "questions.toml"),
    ],
)
def test_a_malformed_file_is_one_sentence(tmp_path: Path, head: str, said: str) -> None:
    with pytest.raises(ContentError, match="questions") as found:
        made(tmp_path, "", "", head)
    text = str(found.value)
    assert (said in text or OF_A_FORM.search(text)) and "\n" not in text


@pytest.mark.parametrize(
    "head", ["", "title = 'x'\n", "title = { fr = 'a' }\n", "title = { fr = 'a', en = 'b' }\n"]
)
def test_the_head_of_a_quiz_is_needed(tmp_path: Path, head: str) -> None:
    with pytest.raises(ContentError, match=r"questions\.toml(, line 1)?: (title|estimated_minutes)"):
        made(tmp_path, f"kind = 'truth'{WORDS}right = true\n", "", f"{head}[questions.q]\n")
        quiz_files(tmp_path, tmp_path, "chapter", "made")


# --- every hole -------------------------------------------------------------------------------------
def plain(answer: str, mistakes: str = "{}", values: str = "{'n': n}") -> str:
    return f"def q(pick):\n    n = pick.size('n', 5, 60)\n    return {values}, {answer}, {mistakes}\n"


INTEGER, NUMBER_, ARRAY = (f"kind = '{kind}'{PLACE}" for kind in ("integer", "number", "array"))
RIGHT = (
    f"kind = 'choice'{WORDS}right = {{{{ fr = '{{}}', en = '{{}}' }}}}\n"
    "wrong.other = {{ fr = 'b', en = 'b', why = {{ fr = 'Non.', en = 'No.' }} }}\n"
)


@pytest.mark.parametrize(
    ("table", "code", "said"),
    [
        (
            f"kind = 'truth'{WORDS.replace('Une question assez longue pour être lue.', '?')}right = true\n",
            "",
            "in fr is missing or nearly empty",
        ),
        (INTEGER.replace("are {n}", "are two"), plain("n"), "do not say the same"),
        (INTEGER, plain("n", values="{'n': n, 'm': n}"), "drawn and never said: ['m']"),
        (INTEGER.replace("{n}", "{n} {mm}"), plain("n"), "no value for ['mm'] (fr)"),
        (INTEGER, plain("n", values="({'n': n} if n % 2 else {'n': n, 'm': 1})"), "other values"),
        (
            INTEGER,
            "def q(pick):\n    n = pick('n', 1, 2)\n    return {'n': n}, n, {}\n",
            "variants; wanted 12",
        ),
        (INTEGER, plain("n", "{}, n % 2"), "more work"),
        (INTEGER, plain("n", "{'odd': n + 1}"), "mistakes without a sentence: ['odd']"),
        (INTEGER + SAID.format("odd"), plain("n"), "sentences of mistakes that nothing makes: ['odd']"),
        (RIGHT.format("une bien longue réponse", "a"), "", "the longest by far (fr)"),
        (RIGHT.format("12", "12"), "", "alone has a number"),
        (RIGHT.format("`a`", "`a`"), "", "alone has code"),
        (RIGHT.format("B", "c"), "", "two choices are the same (fr)"),
        (INTEGER, plain("n + 0.5"), "cannot be typed"),
        (NUMBER_, plain("float('nan')"), "cannot be typed"),
        (NUMBER_, plain("float('inf')"), "cannot be typed"),
        (ARRAY, plain("[[[n]]]"), "cannot be typed"),
        (f"kind = 'text'{WORDS}right = ['...']\n", "", "cannot be typed"),
        (f"kind = 'line'{WORDS}code = 'a'\nright = 2\n", "", "cannot be typed"),
        (f"kind = 'prints'{WORDS}code = 'pass'\n", "", "cannot be typed"),
        (f"kind = 'text'{WORDS}right = ['SGD', 'la']\n", "", "like nothing"),
        (f"kind = 'text'{WORDS}right = ['λ']\n", "", "like nothing"),
        (INTEGER + SAID.format("odd"), plain("n", "{'odd': n + 0.5}"), "what odd answers"),
        (NUMBER_, plain("n + 1/3"), "no pleasant number"),
        (INTEGER, plain("n * 10**12"), "no pleasant number"),
    ],
)
def test_every_hole_is_seen(tmp_path: Path, table: str, code: str, said: str) -> None:
    assert any(said in hole for hole in holes(tmp_path, table, code)), holes(tmp_path, table, code)


@pytest.mark.parametrize("mistakes", ["{'odd': n + 1}", "{'odd': n + 5, 'even': n + 6}"])
def test_answers_that_always_lie_within_the_tolerance_are_no_question(tmp_path: Path, mistakes: str) -> None:
    """What coincides in some variants only is left out of the draw; see test_quiz_apart.py."""
    table = NUMBER_ + "tolerance = 2\n" + SAID.format("odd") + SAID.format("even")
    with pytest.raises(ContentError, match="are not legal"):
        made(tmp_path, table, plain("n", mistakes))


def test_braces_of_a_formula_are_no_hole(tmp_path: Path) -> None:
    table = INTEGER.replace("{n}", r"\\(\\frac{a}{b}^{ij}_{kl} \\text{max}\\) {n}")
    assert holes(tmp_path, table, plain("n")) == []


@a_quiz
def test_the_quizzes_of_the_course_have_no_hole(quiz: Exercise) -> None:
    key = key_of(quiz)
    keys = read_questions(key.folder, quiz.slug, lambda name: sentence_of(name, key.folder.parent.parent))
    assert list(quiz_holes(keys)) == []


# --- what is derived --------------------------------------------------------------------------------
@a_quiz
def test_what_is_derived_is_up_to_date_and_what_is_stale_is_a_hole(quiz: Exercise, tmp_path: Path) -> None:
    key = key_of(quiz)
    assert list(question_holes(quiz, key)) == []
    stale = replace(quiz, folder=tmp_path)
    found = list(question_holes(stale, key))
    assert any("questions.json is not what questions.toml says" in hole.en for hole in found)
    files = quiz_files(tmp_path, key.folder, quiz.chapter, quiz.slug)
    public = [path for path in files if path.parent == tmp_path]
    for path in public:
        path.write_text(files[path], encoding="utf-8")
    assert list(question_holes(stale, key)) == []
    for path in public[1:]:
        path.write_text(f"{files[path]} ", encoding="utf-8")
    found = list(question_holes(stale, key))
    assert [hole.en.partition(" ")[0] for hole in found] == [path.name for path in public[1:]]
    assert all(f"dlx dev derive {quiz.name}" in hole.fr for hole in found)


def test_nothing_is_written_where_all_is_up_to_date() -> None:
    if QUIZZES:
        key_of(QUIZZES[0])
        assert write_quizzes() == []


WRITE = """
import sys, hashlib
from pathlib import Path
from dlx.grader.quiz.writing import quiz_files
files = quiz_files(Path("e"), Path(sys.argv[1]), "chapter", "made")
print(hashlib.sha256(repr(sorted((str(path), text) for path, text in files.items())).encode()).hexdigest())
"""


def test_the_same_source_gives_the_same_bytes_in_every_process(tmp_path: Path) -> None:
    head = "title = { fr = 'Titre', en = 'Title' }\nestimated_minutes = 5\n"
    tables = [
        f"[questions.{kind}_]\nkind = '{kind}'{PLACE if kind in DRAWN else WORDS}" + table
        for kind, table in TABLES.items()
    ]
    code = "".join(
        FUNCTION.replace("def q", f"def {kind}_").format(answer, "{}") for kind, answer in DRAWN.items()
    )
    made(tmp_path, "".join(tables), code, head)
    said = {
        subprocess.run(
            [sys.executable, "-c", WRITE, str(tmp_path)],
            capture_output=True,
            text=True,
            check=True,
            env={**os.environ, "PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("0", "1", "2")
    }
    assert len(said) == 1


# --- what students receive --------------------------------------------------------------------------
@a_quiz
def test_practice_never_coincides_with_what_is_graded(quiz: Exercise) -> None:
    graded = load_quiz(quiz.folder)
    assert graded is not None
    by_name = {question.name: question for question in graded}
    for question, _ in practice_of(quiz.folder):
        values = [variant.values for variant in by_name[question.name].variants]
        assert all(variant.values for variant in question.variants)
        assert not any(variant.values in values for variant in question.variants)


def test_practice_leaves_out_what_is_graded_however_it_is_offered(tmp_path: Path) -> None:
    """Few numbers and many orders of choices: the same numbers in another order are the same question."""
    code = "def q(pick):\n    n = pick('n', *range(14))\n    return {'n': n}, n + 100, {'same': n + 200}\n"
    (key,) = made(tmp_path, f"kind = 'choice'{PLACE}{SAID.format('same')}", code)
    assert key.practice is None
    few = "def q(pick):\n    n = pick('n', *range(14))\n    return {'n': n}, np.array([n, 1]), {}\n"
    arrays = "import numpy as np\n" + few
    (key,) = made(tmp_path, f"kind = 'array'{PLACE}", arrays)
    assert key.practice is None


def test_a_question_without_numbers_is_not_for_practice(tmp_path: Path) -> None:
    assert of_kind(tmp_path, "choice").practice is None
    assert of_kind(tmp_path, "integer").practice is not None
    assert of_kind(tmp_path, "integer", more="practice = false\n").practice is None


def test_a_sentence_like_that_of_an_exercise(tmp_path: Path) -> None:
    more = "mistakes.odd = { like = 'slug/mistake' }\n"
    key = of_kind(tmp_path, "integer", "{'odd': n + 2}", more)
    assert key.keyed.sentences == {"odd": Text("Comme slug/mistake.", "Like slug/mistake.")}
