"""`dlx quiz`: with real keys at a terminal, and with lines from a pipe."""

import ast
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result
from typist import typing

from dlx.cli.student.quiz_session import fitted, worth
from dlx.exercises import NUMBER, Exercise, load_course, load_quiz
from dlx.grader.quiz import practice_of, question_text
from dlx.grader.workspace import need_workspace, remember_student

Call = Callable[..., Result]
CTRL_C, CTRL_D = "\x03", "\x04"
SIZES = {
    "integer": "12",
    "number": "0,5",
    "shape": "3x3",
    "array": "1 2; 3 4",
    "choice": "b",
    "choices": "a, b",
}
TYPED = {**SIZES, "truth": "vrai", "text": "un mot", "prints": "1", "line": "1"}


def form(question: Any) -> str:
    """An answer to a question that can be read, right or not."""
    variant = question.variants[0]
    if question.kind == "match":
        return " ".join(f"{n}a" for n in range(1, len(variant.items) + 1))
    if question.kind == "order":
        return " ".join(str(n) for n in range(1, len(variant.options) + 1))
    return TYPED[question.kind]


@pytest.fixture
def quiz() -> Exercise:
    return next(e for e in load_course().exercises if load_quiz(e.folder) is not None)


@pytest.fixture
def questions(quiz: Exercise) -> tuple[Any, ...]:
    found = load_quiz(quiz.folder)
    assert found is not None
    return found.questions


@pytest.fixture
def sheet(dlx: Call, here: Path, quiz: Exercise) -> Path:
    assert dlx(f"start {quiz.name}").exit_code == 0
    return here / quiz.name / f"{quiz.slug}.py"


def values(sheet: Path) -> dict[str, Any]:
    assigned = (node for node in ast.parse(sheet.read_text()).body if isinstance(node, ast.Assign))
    return {node.targets[0].id: ast.literal_eval(node.value) for node in assigned}  # type: ignore[attr-defined]


def asked(quiz: Exercise, number: int, student: str, language: str) -> str:
    found = load_quiz(quiz.folder)
    assert found is not None
    question = found.questions[number]
    return question_text(question, found.number(question, student), language)


def words(text: str) -> str:
    return " ".join(text.split())


# --- real keys ------------------------------------------------------------------------------------
def test_a_sitting_is_left_and_taken_up_again(quiz: Exercise, sheet: Path, questions: Any) -> None:
    names = [question.name for question in questions]
    first = form(questions[0])
    with typing(["quiz", quiz.name, "--lang", "fr"], sheet.parent) as keys:
        keys.wait("> ")
        shown = keys.type("2200\n", "point")
        shown = keys.wait("> ", keys.shown.rindex("1/"))
        assert words(asked(quiz, 0, "2200", "fr")) in words(keys.shown)
        keys.type(f"{first}\n", f"2/{len(questions)}")
        assert "lu : " in keys.shown
        assert values(sheet)[names[0]] is not None  # before anything else is typed
        keys.type(":m\n", "⚑")
        keys.wait("> ", keys.shown.rindex("⚑"))
        keys.type(":q\n", "submit")
        assert keys.rest() == 0
    assert f"Questions répondues : 1 sur {len(questions)}. Sans : 2" in keys.shown
    assert "Marquées ⚑ : 2." in keys.shown
    assert values(sheet)[NUMBER] == "2200"
    with typing(["quiz", quiz.chapter, "--lang", "en"], sheet.parent) as keys:
        shown, second = keys.wait("> "), words(asked(quiz, 1, "2200", "en"))
        while second not in words(shown):  # a question may hold the sign of the prompt
            shown += keys.wait("> ", len(keys.shown))
        assert re.search(rf"2/{len(questions)} (●○|\(1 ✔\))", shown)  # taken up where it was left
        assert "⚑" in shown
        shown = keys.type(":1\n", "Your answer: ")
        keys.wait("> ", len(keys.shown) - 2)
        shown = keys.type(":l\n", "⚑")
        assert re.search(r"→ +1  \S", shown) and re.search(r"2  · ⚑", shown)
        keys.type(":e\n", "1/")
        assert values(sheet)[names[0]] is None
        keys.type(":n\n", "2/")
        keys.type(":p\n", "1/")
        keys.type("\n", "2/")
        keys.type(":m\n", "2/")
        keys.type(CTRL_D, "out of")
        assert keys.rest() == 0
    assert f"Questions answered: 0 out of {len(questions)}." in keys.shown
    assert "# ?" not in sheet.read_text()


@pytest.mark.parametrize(("key", "code"), [(CTRL_C, 130), (CTRL_D, 0)])
def test_leaving_by_a_key_keeps_what_was_answered(
    quiz: Exercise, sheet: Path, questions: Any, key: str, code: int
) -> None:
    with typing(["quiz", quiz.name, "--student", "77"], sheet.parent) as keys:
        keys.wait("> ")
        keys.type(f"{form(questions[0])}\n", "2/")
        keys.wait("> ", keys.shown.rindex("2/"))
        keys.type(key, "answered: 1")
        assert keys.rest() == code
    assert values(sheet)[questions[0].name] is not None
    assert "Traceback" not in keys.shown


@pytest.mark.parametrize("columns", [50, 80])
def test_questions_fit_the_terminal_and_arrays_stay(
    quiz: Exercise, sheet: Path, questions: Any, columns: int
) -> None:
    with typing(["quiz", quiz.name, "--student", "77"], sheet.parent, columns) as keys:
        for _ in questions:
            keys.wait("> ", max(0, keys.shown.rfind("/")))
            keys.type("\n", "/" if _ is not questions[-1] else "answered")
        assert keys.rest() == 0
    code = re.compile(r" +\d+ \|")  # lines of a program stay as they are
    long = [line for line in keys.shown.splitlines() if len(line) > columns]
    assert not [line for line in long if not code.match(line)]
    for number in range(len(questions)):
        for row in asked(quiz, number, "77", "en").splitlines():
            if row.startswith("    "):
                assert f"\n{row}\n" in keys.shown


FIGURES = """
import sys
from pathlib import Path
import numpy as np
from dlx.cli.student.quiz import judge_of
from dlx.cli.student.quiz_session import Sitting
from dlx.cli.student.quiz_sheet import Unkept
from dlx.cli.terminal import Console
from dlx.exercises import Question, Quiz, Text, Variant
from dlx.grader.quiz.drawing import shown
values = {"image": shown({"blocks": np.eye(3, dtype=int)}), "loss": shown({"curve": [2.5, 1, 0.5]}),
          "table": shown(np.array([[1, -20], [300, 4]]))}
text = Text(fr="Voici{image}puis{loss}et{table}Combien ?", en="Here is{image}then{loss}and{table}How many?")
question = Question("q", "integer", 1.0, (), text, Text("", ""), (Variant(values),))
sheet = Unkept(Path(sys.argv[1]))
Sitting(Console("fr"), Quiz("s", (question,)), sheet, "77", Text("fini", "done"), judge_of({})).run()
"""


def test_figures_and_tables_are_drawn_line_by_line_on_a_narrow_terminal(sheet: Path) -> None:
    with typing([str(sheet)], sheet.parent, 40, FIGURES) as keys:
        keys.wait("> ")
        keys.type("3\n", "fini")
        assert keys.rest() == 0
    for drawing in (
        "    ██····\n    ··██··\n    ····██\n",
        "    2,5 │ ●\n        │\n",
        "    0,5 │     ●\n        └───────\n",
        "      1  -20\n    300    4\n",
    ):
        assert f"\n{drawing}" in keys.shown
    assert "lu : 3" in keys.shown


def test_colours_are_left_out_where_they_are_not_wanted(quiz: Exercise, sheet: Path) -> None:
    for settings, coloured in (({"NO_COLOR": "1"}, False), ({"NO_COLOR": ""}, True)):
        with typing(["quiz", quiz.name, "--student", "77"], sheet.parent, **settings) as keys:
            keys.wait("> ")
            keys.type(":q\n", "out of")
            assert keys.rest() == 0
        assert ("\x1b[" in keys.shown.replace("\x1b[?", "")) == coloured


# --- a pipe ---------------------------------------------------------------------------------------
def typed(dlx: Call, quiz: Exercise, *lines: str, line: str = "--student 77 --lang en") -> str:
    done = dlx(f"quiz {quiz.name} {line}", input="".join(f"{line}\n" for line in lines))
    assert done.exit_code == 0, done.output
    return done.output


def test_a_wrong_form_is_said_and_the_question_stays(
    dlx: Call, quiz: Exercise, sheet: Path, questions: Any
) -> None:
    for place, question in enumerate(questions, 1):
        if question.kind in ("text", "prints"):
            continue
        shown = typed(dlx, quiz, f":{place}", "1,2,x?", ":q")
        assert "I read no answer here" in shown, question.kind
        shown = typed(dlx, quiz, f":{place}", "1,2,x?", ":q", line="--lang fr")
        assert "Je ne lis pas de réponse ici" in shown
        assert values(sheet)[question.name] is None


def test_a_doubt_is_asked_and_no_leaves_the_question_open(
    dlx: Call, quiz: Exercise, sheet: Path, questions: Any
) -> None:
    place, question = next((n, q) for n, q in enumerate(questions, 1) if q.kind == "integer")
    shown = typed(dlx, quiz, f":{place}", "138.357.544", "n", ":q", line="--student 77 --lang fr")
    assert "Voulez-vous dire 138 357 544 ? [o/N]" in shown
    assert values(sheet)[question.name] is None
    shown = typed(dlx, quiz, f":{place}", "1,234", "y", ":q", line="--lang en")
    assert "Do you mean 1 234? [y/N]" in shown and "read: 1 234" in shown
    assert values(sheet)[question.name] == "1 234"


def test_other_commands(dlx: Call, quiz: Exercise, sheet: Path, questions: Any) -> None:
    shown = typed(dlx, quiz, ":?", ":99", ":x", ":9" * 4000, ":p", ":quit")
    assert shown.count("Enter: skip") == 5
    assert shown.count(f"1/{len(questions)} ") == 2


def test_bytes_that_are_no_text_are_no_answer(dlx: Call, quiz: Exercise, sheet: Path, questions: Any) -> None:
    done = dlx(f"quiz {quiz.name} --student 77", input=b"\xff\xfe\n:q\n")
    assert done.exit_code == 0 and "I read no answer" in done.output


def test_the_number_is_asked_once_and_kept(dlx: Call, quiz: Exercise, sheet: Path) -> None:
    for line, wanted in (("", 2), ("   ", 2), ("x" * 41, 2)):
        done = dlx(f"quiz {quiz.name}", input=f"{line}\n")
        assert done.exit_code == wanted and "Without a student number" in done.output
    assert dlx(f"quiz {quiz.name}", input="").exit_code == 2
    assert dlx(f"quiz {quiz.name} --student", "  ").exit_code == 2
    assert values(sheet)[NUMBER] == ""
    typed(dlx, quiz, " 22 00 ", ":q", line="")
    assert values(sheet)[NUMBER] == "22 00"
    typed(dlx, quiz, ":q", line="")
    assert dlx(f"quiz {quiz.name} --student", "22 00", input=":q\n").exit_code == 0
    done = dlx(f"quiz {quiz.name} --student 99 --lang fr")
    assert done.exit_code == 2 and "est déjà au numéro 22 00" in done.output
    sheet.write_text(sheet.read_text().replace('"22 00"', "2200").replace("'22 00'", "2200"))
    assert dlx(f"quiz {quiz.name} --student 2200", input=":q\n").exit_code == 0


def test_the_file_may_be_edited_meanwhile(dlx: Call, quiz: Exercise, sheet: Path, questions: Any) -> None:
    """Another program's change, between two answers, stays."""
    with typing(["quiz", quiz.name, "--student", "77"], sheet.parent) as keys:
        keys.wait("> ")
        sheet.write_text(sheet.read_text() + "# mine\n")
        keys.type(f"{form(questions[0])}\n", "2/")
        keys.type(":q\n", "out of")
        keys.rest()
    assert sheet.read_text().endswith("# mine\n")
    assert values(sheet)[questions[0].name] is not None


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"x = (\n", "cannot be read as Python, line 1"),
        (b"# \xe9\n", "is not saved as UTF-8 (byte 2)"),
        (b"x = 1\0\n", "cannot be read as Python"),
    ],
)
def test_a_file_that_cannot_be_read_is_left_alone(
    dlx: Call, quiz: Exercise, sheet: Path, content: bytes, said: str
) -> None:
    sheet.write_bytes(content)
    for line in ("--student 77", ""):
        done = dlx(f"quiz {quiz.name} {line}", input="1\n1\n")
        assert done.exit_code == 2 and said in done.output and "Traceback" not in done.output
    assert sheet.read_bytes() == content


def test_an_answer_in_the_file_that_cannot_be_read_is_shown(
    dlx: Call, quiz: Exercise, sheet: Path, questions: Any
) -> None:
    place, question = next((n, q) for n, q in enumerate(questions, 1) if q.kind == "integer")
    for answer in ("f(3)", "0x" + "f" * 5000, "[1, 2]", "{}", "'\\x1b[2J'"):
        sheet.write_text(f"{NUMBER} = 7\n{question.name} = {answer}\n")
        shown = typed(dlx, quiz, f":{place}", ":l", ":q", line="--lang en")
        assert "Your answer, in the file, cannot be read." in shown
        assert "\x1b[2J" not in shown


# --- where there is none --------------------------------------------------------------------------
def test_a_name_without_a_quiz(dlx: Call, quiz: Exercise, sheet: Path) -> None:
    other = next(e for e in load_course().exercises if load_quiz(e.folder) is None)
    done = dlx(f"quiz {other.name}")
    assert (
        done.exit_code == 2
        and f"There is no quiz in {other.name}" in done.output
        and quiz.name in done.output
    )
    assert dlx("quiz nothing").exit_code == 2


def test_a_workspace_without_the_quiz(dlx: Call, quiz: Exercise, here: Path) -> None:
    other = next(e for e in load_course().exercises if load_quiz(e.folder) is None)
    assert dlx(f"start {other.name}").exit_code == 0
    done = dlx(f"quiz {quiz.name}")
    assert done.exit_code == 2 and f"dlx start {quiz.slug}" in done.output


def test_outside_of_a_workspace(dlx: Call, quiz: Exercise, here: Path) -> None:
    assert dlx(f"quiz {quiz.name}").exit_code == 2


def test_a_notebook_is_answered_in_the_notebook(dlx: Call, quiz: Exercise, here: Path) -> None:
    assert dlx(f"start {quiz.name} --notebook").exit_code == 0
    done = dlx(f"quiz {quiz.name} --lang fr")
    assert done.exit_code == 2 and "répondez dans ce notebook" in done.output


def test_no_key_is_needed(dlx: Call, quiz: Exercise, sheet: Path, without_key: None) -> None:
    assert "1/" in typed(dlx, quiz, ":q")
    assert "1/" in typed(dlx, quiz, ":q", line="--practice")


# --- practice -------------------------------------------------------------------------------------
def test_practice_marks_at_once_names_mistakes_and_keeps_nothing(
    dlx: Call, quiz: Exercise, here: Path
) -> None:
    """Which variant is drawn differs: of every variant, the answer and a mistake are typed until one fits."""
    _, keyed = practice_of(quiz.folder)[0]
    lines, sentences = [], set()
    for solved in keyed.solved:
        for name, wrong in solved.mistakes.items():
            lines.append(str(wrong))
            sentences.add(keyed.sentences[name].en)
    done = dlx(
        f"quiz {quiz.name} --practice --lang en", input="".join(f"{line}\n" for line in lines) + ":q\n"
    )
    assert done.exit_code == 0
    assert "✘ No." in done.output and any(words(s) in words(done.output) for s in sentences)
    right = "".join(f"{solved.answer}\n" for solved in keyed.solved)
    done = dlx(f"quiz {quiz.name} --practice --lang fr", input=right)
    assert "✔ Juste." in done.output and "Questions justes : 1 sur" in done.output
    assert "Rien n'est gardé" in done.output
    assert list(here.iterdir()) == []


def test_practice_draws_other_numbers_each_time(dlx: Call, quiz: Exercise) -> None:
    assert len({dlx(f"quiz {quiz.name} --practice", input=":q\n").output for _ in range(25)}) > 1


# --- dlx check --------------------------------------------------------------------------------------
def test_check_says_how_each_answer_was_read_and_not_whether_it_is_right(
    dlx: Call, quiz: Exercise, sheet: Path, questions: Any
) -> None:
    done = dlx(f"check {quiz.slug} --lang en")
    assert done.stdout.count("· not answered") == len(questions)
    assert "Not started yet" in done.stdout and "Student number: –" in done.stdout
    lines = [f"{NUMBER} = '77'", *(f"{question.name} = {form(question)!r}" for question in questions)]
    sheet.write_text("\n".join(lines))
    done = dlx(f"check {quiz.slug} --lang fr")
    assert done.exit_code == 0
    assert done.stdout.count("  lu : ") == len(questions) and "Numéro d'étudiant : 77" in done.stdout
    assert "✔ Chaque question a une réponse qui se lit" in done.stdout
    place = next(n for n, q in enumerate(questions, 1) if q.kind == "integer")
    for answer, said, code in (
        ("'1,234'", "(read in the simplest way)", 0),
        ("'x'", "? I read no answer", 1),
        ("12 * 3", "? This is code", 0),
    ):
        lines[place] = f"{questions[place - 1].name} = {answer}"
        sheet.write_text("\n".join(lines))
        done = dlx(f"check {quiz.slug} --lang en")
        assert done.exit_code == code and said in done.stdout
        assert (f"Cannot be read: {place}." in done.stdout) == (answer == "'x'")
    lines[place] = f"{questions[place - 1].name} = None"
    sheet.write_text("\n".join(lines[1:]))
    done = dlx(f"check {quiz.slug} --lang en")
    assert done.exit_code == 1 and "student_number" in done.stdout
    sheet.write_text("\n".join([f"{NUMBER} = ''", *lines[1:]]))
    done = dlx(f"check {quiz.slug} --lang en")
    assert f"Not answered: {place}." in done.stdout and "Student number missing" in done.stdout


@pytest.mark.parametrize(
    ("language", "word", "number", "left", "next_"),
    [
        ("fr", "à compléter", "Numéro d'étudiant manquant : écrivez-le", "Sans réponse : 2-", "Complétez"),
        ("en", "not complete", "Student number missing: write it", "Not answered: 2-", "Complete"),
    ],
)
def test_what_is_not_complete_is_not_called_wrong(
    dlx: Call,
    quiz: Exercise,
    sheet: Path,
    questions: Any,
    language: str,
    word: str,
    number: str,
    left: str,
    next_: str,
) -> None:
    def checked(*lines: str) -> str:
        sheet.write_text("\n".join([*lines, *(f"{q.name} = None" for q in questions[1:])]))
        done = dlx(f"check {quiz.slug} --lang {language}")
        assert done.exit_code == 1 and f"◐ {word}" in done.stdout
        assert f"{next_} {sheet.name}" in done.stdout
        for judged in ("fausse", "wrong", "0/0", "0/1", "✘"):
            assert judged not in done.stdout
        return done.stdout

    answer = f"{questions[0].name} = {form(questions[0])!r}"
    shown = checked(f"{NUMBER} = ''", answer)
    assert number in shown and f"{left}{len(questions)}." in shown
    shown = checked(f"{NUMBER} = '77'", answer)
    assert number not in shown and f"{left}{len(questions)}." in shown


@pytest.mark.parametrize(
    ("language", "begun", "untouched", "whole"),
    [
        (
            "fr",
            "◐ à compléter",
            "○ pas commencé",
            ("✔ ", "passe en public", "vérifications publiques réussies"),
        ),
        ("en", "◐ not complete", "○ not started", ("✔ ", "passes in public", "public checks pass")),
    ],
)
def test_a_quiz_is_called_the_same_by_check_status_list_and_submit(
    dlx: Call,
    quiz: Exercise,
    sheet: Path,
    questions: Any,
    language: str,
    begun: str,
    untouched: str,
    whole: Any,
) -> None:
    def said(*lines: str) -> list[str]:
        """What each command says of the quiz, its sign included."""
        sheet.write_text("\n".join([f"{NUMBER} = '77'", *lines]) + "\n")
        checked = dlx(f"check {quiz.slug} --lang {language}").stdout.splitlines()
        found = [next(line.strip() for line in checked if line.startswith("  "))]
        for command in ("status", "list", "submit --yes --student ada"):
            shown = dlx(f"{command} --lang {language}").stdout.splitlines()
            found.append(next(line.strip() for line in shown if f" {quiz.slug}" in line))
        return found

    def has(state: str, line: str) -> bool:
        sign, words = state.split(" ", 1)
        return line.startswith(sign) and words in line

    left = [f"{question.name} = None" for question in questions]
    assert all(has(begun, line) for line in said(f"{questions[0].name} = {form(questions[0])!r}", *left[1:]))
    checked, *others = said(*left)
    assert all(has(untouched, line) for line in others)
    assert has({"fr": "○ Pas encore commencé.", "en": "○ Not started yet."}[language], checked)
    sign, in_list, in_submit = whole
    lines = said(*(f"{question.name} = {form(question)!r}" for question in questions))
    assert all(line.startswith(sign) for line in lines)
    assert in_list in lines[1] and in_list in lines[2] and in_submit in lines[3]


@pytest.mark.parametrize("end", "?;:!»")
def test_no_line_begins_with_a_sign_that_ends_the_one_before(end: str) -> None:
    for length in range(60, 80):
        text = f"{'mot ' * 40}"[:length].strip() + f" {end} et la suite"
        lines = fitted(text).splitlines()
        assert not [line for line in lines if line.startswith(end)] and " ".join(lines) == text
        assert not [line for line in fitted(text.replace(end, "« mot »")).splitlines() if line.endswith("«")]


# --- all at once ------------------------------------------------------------------------------------
@pytest.mark.parametrize("language", ["fr", "en"])
def test_all_questions_are_printed_with_what_is_kept_and_nothing_is_asked(
    dlx: Call, quiz: Exercise, sheet: Path, questions: Any, language: str
) -> None:
    first, *_, last = questions
    lines = [f"{NUMBER} = '77'", f"{first.name} = {form(first)!r}", f"{last.name} = f(3)"]
    sheet.write_text("\n".join(lines))
    done = dlx(f"quiz {quiz.name} --print --lang {language}", input="")
    assert done.exit_code == 0 and "\n> " not in done.stdout
    shown = words(done.stdout)
    for place, question in enumerate(questions, 1):
        assert f"{place}/{len(questions)} {question.name} · " in shown
        assert words(asked(quiz, place - 1, "77", language)) in shown
    said = {
        "fr": ("Votre réponse : ", "Sans réponse.", "ne se lit pas. C'est du code"),
        "en": ("Your answer: ", "Not answered.", "cannot be read. This is code"),
    }[language]
    assert [done.stdout.count(each) for each in said] == [1, len(questions) - 2, 1]
    assert sheet.read_text() == "\n".join(lines)


@pytest.mark.parametrize(
    ("language", "said"), [("fr", "Un exemple : sans votre"), ("en", "An example: without")]
)
def test_without_a_number_the_questions_of_an_example_are_printed_and_said_to_be_that(
    dlx: Call, quiz: Exercise, sheet: Path, questions: Any, language: str, said: str
) -> None:
    before = sheet.read_text()
    done = dlx(f"quiz {quiz.name} --print --lang {language}", input="77\n")
    assert done.exit_code == 0 and done.stdout.startswith(said)
    assert f"dlx quiz {quiz.slug} --print --student " in words(done.stdout)
    for number in range(len(questions)):
        assert words(asked(quiz, number, "", language)) in words(done.stdout)
    assert sheet.read_text() == before


def test_a_number_that_is_known_elsewhere_is_taken(
    dlx: Call, here: Path, quiz: Exercise, sheet: Path
) -> None:
    other = next(e for e in load_course().exercises if load_quiz(e.folder) is not None and e != quiz)
    assert dlx(f"start {other.name}").exit_code == 0
    theirs = here / other.name / f"{other.slug}.py"
    workspace = need_workspace(here, "")
    remember_student(workspace, "ada")  # a name, and nobody's number
    assert dlx(f"quiz {quiz.name} --print").stdout.startswith("An example")
    assert dlx(f"quiz {other.name} --print --student 77").exit_code == 0
    assert values(theirs)[NUMBER] == "77"
    done = dlx(f"quiz {quiz.name} --print")
    assert done.stdout.startswith(f"{NUMBER}: 77\n") and values(sheet)[NUMBER] == "77"


def test_the_number_of_the_last_hand_in_is_taken(dlx: Call, here: Path, quiz: Exercise, sheet: Path) -> None:
    remember_student(need_workspace(here, ""), "21900042")
    done = dlx(f"quiz {quiz.name} --print")
    assert done.stdout.startswith(f"{NUMBER}: 21900042\n") and values(sheet)[NUMBER] == "21900042"


def test_questions_are_not_printed_beside_practice(dlx: Call, quiz: Exercise, sheet: Path) -> None:
    assert dlx(f"quiz {quiz.name} --print --student '   '").exit_code == 2
    assert values(sheet)[NUMBER] == ""
    done = dlx(f"quiz {quiz.name} --print --practice --lang fr")
    assert done.exit_code == 2 and "donnez l'un ou l'autre" in done.output
    assert dlx(f"quiz {quiz.name} --print --student 77").exit_code == 0
    assert values(sheet)[NUMBER] == "77"


# --- what is open -----------------------------------------------------------------------------------
def test_an_open_question_is_marked_at_once_and_kept_and_others_are_not(
    dlx: Call, quiz: Exercise, sheet: Path, questions: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = questions[:2]
    (keyed,) = (keyed for question, keyed in practice_of(quiz.folder) if question.name == first.name)
    told = replace(keyed, solved=(keyed.solved[0],) * len(first.variants))
    monkeypatch.setattr("dlx.cli.student.quiz.open_of", lambda folder: {first.name: told})
    solved = told.solved[0]
    name, wrong = next(iter(solved.mistakes.items()))
    shown = typed(dlx, quiz, str(wrong), "", form(second), ":q", line="--student 77 --lang fr")
    assert "✘ Non." in shown and words(told.sentences[name].fr) in words(shown) and "Essayez encore" in shown
    assert shown.count("✘") + shown.count("✔ ") == 1
    assert values(sheet)[first.name] == wrong  # it was the student's answer, and is kept
    shown = typed(dlx, quiz, ":1", str(wrong), str(solved.answer), ":q", line="--lang en")
    assert "✘ No." in shown and "✔ Right." in shown and "Questions answered: 2" in shown
    assert values(sheet)[first.name] == solved.answer
    assert typed(dlx, quiz, ":2", form(second), ":q", line="--lang en").count("✔ ") == 0


def test_what_a_question_is_worth_is_said() -> None:
    question = load_quiz(next(e for e in load_course().exercises if load_quiz(e.folder)).folder).questions[0]  # type: ignore[union-attr]
    assert worth(replace(question, points=0.0)).en == "marked at once, no points"
    assert worth(replace(question, points=1.5)).fr == "1,5 points"
    assert worth(replace(question, points=1.0)).en == "1 point"
