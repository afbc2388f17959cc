"""Small quizzes, made of a table and a function as an author writes them."""

from pathlib import Path

from dlx.exercises import Exercise, Text
from dlx.exercises.catalogue import read_course
from dlx.grader.quiz import quiz_holes, read_questions
from dlx.grader.quiz.source import QuestionKey
from dlx.grader.quiz.writing import quiz_files

WORDS = (
    '\nfr = "Une question assez longue pour être lue."\nen = "A question that is long enough to be read."\n'
)
SAID = "mistakes.{0} = {{ fr = 'Non : {0}.', en = 'No: {0}.' }}\n"
CHOICE = 'right = { fr = "celle-ci", en = "this one" }\n'
WRONG = 'wrong.other = { fr = "une autre", en = "another", why = { fr = "Non.", en = "No." } }\n'
TABLES = {  # of each kind, the least
    "integer": "",
    "number": "tolerance = 0.01\n",
    "shape": "",
    "array": "",
    "choice": CHOICE + WRONG,
    "choices": "right = [{ fr = 'un', en = 'one' }, { fr = 'deux', en = 'two' }]\n" + WRONG,
    "truth": "right = true\n" + SAID.format("the_other_way"),
    "match": "pairs = [['un', 'I'], ['deux', 'II']]\nothers = ['III']\n",
    "order": "right = ['premier', 'second', 'troisième']\n",
    "text": "right = ['SGD', 'stochastic gradient descent']\n",
    "prints": 'code = "print({n} + 1)"\n',
    "line": 'code = "a = 1\\nb = a +"\nright = 2\n',
}
PLACE = '\nfr = "Combien font {n} et un, exactement ?"\nen = "How much are {n} and one, exactly?"\n'
DRAWN = {  # of each kind that is computed
    "integer": "n + 1",
    "number": "n + 0.5",
    "shape": "(n, 2)",
    "array": "[[n, 1], [2, 3]]",
    "prints": "None",
}
FUNCTION = "def q(pick):\n    n = pick.size('n', 5, 60)\n    return {{'n': n}}, {0}, {1}\n"


def made(folder: Path, table: str, code: str = "", head: str = "[questions.q]\n") -> tuple[QuestionKey, ...]:
    """The key of a quiz with this one question."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "questions.toml").write_text(head + table, encoding="utf-8")
    (folder / "questions.py").unlink(missing_ok=True)
    if code:
        (folder / "questions.py").write_text(code, encoding="utf-8")
    return read_questions(folder, "made", lambda name: Text(f"Comme {name}.", f"Like {name}."))


def of_kind(folder: Path, kind: str, mistakes: str = "{}", more: str = "") -> QuestionKey:
    """A question of a kind, without a hole."""
    drawn = kind in DRAWN
    code = FUNCTION.format(DRAWN[kind], mistakes) if drawn else ""
    return made(folder, f"kind = '{kind}'{PLACE if drawn else WORDS}{TABLES[kind]}{more}", code)[0]


def holes(folder: Path, table: str, code: str = "") -> list[str]:
    """What is proved against a question."""
    return list(quiz_holes(made(folder, table, code)))


HEAD = "seed = '2026'\nestimated_minutes = 5\ntitle = { fr = 'Titre', en = 'Title' }\n"


def course_of(folder: Path, tables: str, code: str, head: str = "") -> Exercise:
    """A quiz, derived as `dlx dev derive` does it, in a course of its own, with its key beside."""
    mine, key = folder / "exercises" / "chapter1" / "made", folder / "solutions" / "chapter1" / "made"
    for each in (mine, key):
        each.mkdir(parents=True)
    (key / "questions.toml").write_text(HEAD + head + tables, encoding="utf-8")
    (key / "questions.py").write_text(code, encoding="utf-8")
    for path, text in quiz_files(mine, key, "chapter1", "made").items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    chapter = "exercises = ['made']\n[title]\nfr = 'Un'\nen = 'One'\n"
    (mine.parent / "chapter.toml").write_text(chapter, encoding="utf-8")
    return read_course(folder / "exercises").exercises[0]
