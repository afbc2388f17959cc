"""What is derived from the source of a quiz: an exercise as any other, for students and in the key.

The answers' file is its stub: a constant per question. The hidden checks hold the key as plain data. So a
quiz is started, handed in, graded, filed and shown as every exercise is.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from ...exercises import (
    FILE,
    LANGUAGES,
    NUMBER,
    PLACE,
    QUIZ,
    Question,
    Text,
    drawn_variant,
    plain_question,
    read_document,
)
from .marking import Solved
from .numbers import shown_number
from .reading import LETTERS
from .source import QuestionKey, read_questions, sentence_of
from .told import TOLD_FILE

SOURCE = "questions.toml"
RAW = 'r"""'
FUNCTION = """

def test_{name}(answer):
    check_question(answer, "{name}", {keyed}["{name}"], SEED)
"""
KEYED = """SEED = {seed}
{keyed} = keyed_questions({raw}{text}{end})
{functions}"""
LONG = "# ruff: noqa: E501 -- the answers of {name}\n"
HEAD = "# Written by: dlx dev derive {name}\n"
HOW = Text(
    fr="Dans cet aperçu, « … » est mis pour ce qui est tiré pour vous d'après votre numéro d'étudiant, et "
    "« […] » pour les choix, les éléments à associer ou à ranger, ou le code. Vos questions entières : "
    "`dlx quiz {name}` les pose une à une, `dlx quiz {name} --print` les affiche toutes (dans un notebook : "
    '`dlx.nb.quiz("{name}")`). Répondez à `dlx quiz`, ou écrivez vos réponses dans `{slug}.py` ; votre '
    'numéro d\'étudiant y est entre guillemets : `{number} = "20240017"`.',
    en="In this outline “…” stands for what is drawn for you, from your student number, and “[…]” for the "
    "options, the items to match or to order, or the code. Your own questions in full: `dlx quiz {name}` "
    "asks them one by one, `dlx quiz {name} --print` shows them all (in a notebook: "
    '`dlx.nb.quiz("{name}")`). Answer `dlx quiz`, or write your answers in `{slug}.py`, where your student '
    'number stands in quotes: `{number} = "20240017"`.',
)
HINTS = (
    Text(
        fr="Relisez la question : que demande-t-elle exactement, et dans quelle unité ?",
        en="Read the question again: what does it ask for exactly, and in which unit?",
    ),
    Text(
        fr="Refaites le calcul sur un cas si petit que la réponse se voit.",
        en="Do the computation again on a case so small that the answer can be seen.",
    ),
)
READABLE = Text(
    fr="Chaque question a une réponse qui se lit", en="Every question has an answer that can be read"
)
PLACES = Text(
    fr="Gardez une ligne par question : son nom, =, votre réponse.",
    en="Keep a line per question: its name, =, your answer.",
)
QUESTION = Text(fr="Question {number} : {name}", en="Question {number}: {name}")


def quiz_files(
    exercise_folder: Path,
    key_folder: Path,
    chapter: str,
    slug: str,
    keys: Sequence[QuestionKey] | None = None,
) -> dict[Path, str]:
    """Every file that is derived from the source of a quiz.

    Args:
        exercise_folder: what students receive.
        key_folder: with the source.
        chapter: its name.
        slug: of the quiz.
        keys: what `read_questions` gives of the source, where that is known already.

    Returns:
        Path -> text; the same source gives the same texts.

    Raises:
        ContentError: the source is not as it must be.
    """
    document = read_document(key_folder / SOURCE, QUIZ)
    table = document.table
    for name in ("title", "estimated_minutes"):
        if name not in table:
            raise document.error(
                (name,), fr="manque. Ajoutez-le en tête.", en="is missing. Add it at the top."
            )
    if keys is None:
        keys = read_questions(key_folder, slug, lambda name: sentence_of(name, key_folder.parent.parent))
    seed, name = str(table.get("seed", slug)), f"{chapter}/{slug}"
    public = {
        "exercise.toml": _exercise(table, keys, name),
        FILE: _questions(keys, seed),
        TOLD_FILE: _told(keys),
        f"{slug}.py": _answers(keys, name, "", {}),
        f"test_{slug}.py": _public(keys, seed, name),
        **{f"statement.{lang}.md": _statement(table, keys, name, slug, lang) for lang in LANGUAGES},
    }
    right = {number: _right(keys, seed, number) for number in ("1001", "1002", "1003")}
    hidden = {
        f"{slug}.py": _answers(keys, name, "1001", right["1001"]),
        "known/accepted/another_student.py": _answers(keys, name, "1002", right["1002"]),
        "known/accepted/a_third_student.py": _answers(keys, name, "1003", right["1003"]),
        "test_hidden.py": _hidden(keys, seed, name),
        "grader.toml": _grader(keys, seed, right["1001"], name),
    }
    files = {exercise_folder / path: text for path, text in public.items()}
    return files | {key_folder / path: text for path, text in hidden.items()}


def stale_files(
    exercise_folder: Path,
    key_folder: Path,
    chapter: str,
    slug: str,
    keys: Sequence[QuestionKey] | None = None,
) -> dict[Path, str]:
    """What is derived from the source of a quiz and does not stand on disk as the source says.

    Args:
        exercise_folder: what students receive.
        key_folder: with the source, where it is a quiz.
        chapter: its name.
        slug: of the exercise.
        keys: what `read_questions` gives of the source, where that is known already.

    Returns:
        Path -> the text that is wanted there; nothing where all is up to date, or where there is no source.

    Raises:
        ContentError: the source is not as it must be.
    """
    if not (key_folder / SOURCE).is_file():
        return {}
    files = quiz_files(exercise_folder, key_folder, chapter, slug, keys)
    return {path: text for path, text in files.items() if not _holds(path, text)}


def _holds(path: Path, text: str) -> bool:
    return path.is_file() and path.read_bytes() == text.encode("utf-8")


def _right(keys: Sequence[QuestionKey], seed: str, student: str) -> dict[str, str]:
    """The right answers of a student, as literals."""
    return {k.question.name: written(k, _of(k, seed, student).answer, student) for k in keys}


def _of(key: QuestionKey, seed: str, student: str) -> Solved:
    number = drawn_variant(seed, student, key.question.name, len(key.keyed.solved))
    return key.keyed.solved[number]


def written(key: QuestionKey, answer: Any, style: str = "") -> str:
    """An answer as a literal of the answers' file, as somebody might have typed it; `style` varies how."""
    kind = key.keyed.kind
    if kind == "choice":
        return _quoted(LETTERS[answer])
    if kind in ("choices", "order", "match"):
        return _quoted(" ".join(LETTERS[place] for place in answer))
    if kind == "shape":
        return repr(tuple(answer)) if style != "1002" else _quoted("x".join(map(str, answer)))
    if kind == "number" and style == "1002":
        return _quoted(f"{answer:.12g}".replace(".", ","))
    if kind == "integer" and style == "1003":
        return _quoted(shown_number(answer))
    return _quoted(answer) if isinstance(answer, str) else repr(answer)


# --- what students receive ------------------------------------------------------------------------
def _text(text: Text) -> str:
    return f"{{ fr = {_quoted(text.fr)}, en = {_quoted(text.en)} }}"


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _check(name: str, points: float, title: Text, feedback: Text) -> str:
    lines = (
        f"[checks.{name}]",
        f"points = {points:g}",
        f"title = {_text(title)}",
        f"feedback = {_text(feedback)}",
    )
    return "\n".join(lines) + "\n"


def _exercise(table: Mapping[str, Any], keys: Sequence[QuestionKey], name: str) -> str:
    names = ", ".join(_quoted(each) for each in (NUMBER, *(k.question.name for k in keys)))
    hints = "".join(f"\n[[hints]]\nfr = {_quoted(h.fr)}\nen = {_quoted(h.en)}\n" for h in HINTS)
    title = table["title"]
    return "\n".join(
        (
            f"{HEAD.format(name=name)}estimated_minutes = {int(table['estimated_minutes'])}",
            f'libraries = ["numpy"]\nprovides = [{names}]\n',
            f"[title]\nfr = {_quoted(title['fr'])}\nen = {_quoted(title['en'])}\n",
            _check("test_every_question_has_a_place", 0, READABLE, PLACES),
            *_checks(keys, told=True),
            hints.removeprefix("\n"),
        )
    )


def _questions(keys: Sequence[QuestionKey], seed: str) -> str:
    asked = ",\n".join(_lines(plain_question(key.question), "variants") for key in keys)
    return f'{{"seed": {_quoted(seed)}, "questions": [\n{asked}\n]}}\n'


def _told(keys: Sequence[QuestionKey]) -> str:
    """The variants for practice with their answers, none of those that carry points; and what is open."""
    pairs = [key.practice for key in keys if key.practice is not None]
    tables = [{"question": plain_question(question), "keyed": keyed.to_plain()} for question, keyed in pairs]
    practice = ",\n".join(json.dumps(table, ensure_ascii=False) for table in tables)
    told = {key.question.name: key.keyed.to_plain() for key in keys if key.open}
    return f'{{"practice": [\n{practice}\n],\n"open": {json.dumps(told, ensure_ascii=False)}}}\n'


def _lines(table: Mapping[str, Any], long: str) -> str:
    """A table as JSON, the entries of its long list on a line each: a change shows in review."""
    rest = {name: value for name, value in table.items() if name != long}
    entries = ",\n".join(json.dumps(entry, ensure_ascii=False) for entry in table[long])
    return f"{json.dumps(rest, ensure_ascii=False)[:-1]}, {_quoted(long)}: [\n{entries}\n]}}"


def _answers(keys: Sequence[QuestionKey], name: str, student: str, answers: Mapping[str, str]) -> str:
    lines = [f'"""dlx quiz {name}"""', "", WHOSE, f"{NUMBER} = {_quoted(student)}", ""]
    for number, key in enumerate(keys, 1):
        lines.append(f"# {number}. {KIND_WORDS[key.keyed.kind]}")
        lines.append(f"{key.question.name} = {answers.get(key.question.name)}")
    return "\n".join(lines) + "\n"


WHOSE = '# votre numéro d\'étudiant, entre guillemets / your student number, in quotes: "20240017"'
KIND_WORDS = {  # with an answer as it is written
    "integer": "un nombre entier / a whole number: 12",
    "number": "un nombre / a number: 0.5",
    "shape": "une forme / a shape: (8, 16, 20)",
    "array": "un tableau / an array: [1, 2, 3] ou / or [[1, 0], [0, 1]]",
    "choice": 'une lettre / a letter: "b"',
    "choices": 'des lettres / letters: "a c"',
    "truth": "vrai ou faux / true or false: True ou / or False",
    "match": 'des paires / pairs: "1b 2a 3c"',
    "order": 'les lettres dans l\'ordre / the letters in order: "c a b"',
    "text": 'un mot ou deux, entre guillemets / a word or two, in quotes: "gradient"',
    "prints": 'ce qui s\'affiche / what is printed: "1 2\\n[3, 4]"',
    "line": "un numéro de ligne, à partir de 1 / the number of a line, from 1: 4",
}


def _public(keys: Sequence[QuestionKey], seed: str, name: str) -> str:
    """A check of all places; and of each open question, one that says whether its answer is right."""
    told = [key for key in keys if key.open]
    names = "check_places, check_question, keyed_questions" if told else "check_places"
    forms = "".join(f"    {_quoted(k.question.name)}: {_form(k.question)},\n" for k in keys)
    head = f"{HEAD}{LONG if told else ''}".format(name=name)
    return (
        f"{head}from dlx.grader.quiz import {names}\n\n"
        f"# name: kind, how many options, how many items\nQUESTIONS = {{\n{forms}}}\n\n\n"
        "def test_every_question_has_a_place(answer):\n    check_places(answer, QUESTIONS)\n"
        + ("\n\n" + _keyed(told, seed, "OPEN") if told else "")
    )


def _checks(keys: Sequence[QuestionKey], told: bool) -> Iterator[str]:
    """The tables of the checks of the questions that are open, or of those that are not."""
    for number, key in enumerate(keys, 1):
        name = key.question.name
        title = Text(*(QUESTION[lang].format(number=number, name=name) for lang in LANGUAGES))
        if key.open == told:
            yield _check(f"test_{name}", key.question.points, title, HINTS[0])


def _keyed(keys: Sequence[QuestionKey], seed: str, keyed: str) -> str:
    """The key of some questions, and a check of each."""
    tables = (f"{_quoted(k.question.name)}: {_lines(k.keyed.to_plain(), 'solved')}" for k in keys)
    text = "{" + ",\n".join(tables) + "}"
    functions = "".join(FUNCTION.format(name=key.question.name, keyed=keyed) for key in keys)
    parts = {"seed": _quoted(seed), "keyed": keyed, "raw": RAW, "text": text, "end": RAW[1:]}
    return KEYED.format(functions=functions, **parts)


def _form(question: Question) -> str:
    first = question.variants[0]
    return f"({_quoted(question.kind)}, {len(first.options)}, {len(first.items)})"


def _statement(
    table: Mapping[str, Any], keys: Sequence[QuestionKey], name: str, slug: str, language: str
) -> str:
    how = HOW[language].format(name=name, slug=slug, number=NUMBER)
    asked = [f"{n}. {_outlined(key.question, language)}" for n, key in enumerate(keys, 1)]
    return "\n\n".join((f"# {table['title'][language]}", how, *asked)) + "\n"


def _outlined(question: Question, language: str) -> str:
    """A question without what is drawn and what is offered; what has lines of its own stands apart."""
    first = question.variants[0]
    drawn = {name: " … " if value[language].startswith("\n") else "…" for name, value in first.values.items()}
    text = PLACE.sub(lambda place: drawn.get(place[1], place[0]), question.text[language])
    return f"{text} […]" if first.options else text


# --- the key --------------------------------------------------------------------------------------
def _hidden(keys: Sequence[QuestionKey], seed: str, name: str) -> str:
    names = "check_question, keyed_questions"
    sealed = [key for key in keys if not key.open]
    head = f"{HEAD.format(name=name)}{LONG.format(name=name)}from dlx.grader.quiz import {names}\n\n"
    return head + _keyed(sealed, seed, "QUESTIONS")


def _grader(keys: Sequence[QuestionKey], seed: str, right: Mapping[str, str], name: str) -> str:
    parts = [HEAD.format(name=name), '[generated]\nnone = "an answers\' file takes no input"\n']
    parts += _checks(keys, told=False)
    for key in keys:
        parts += _mistakes(key, seed, right[key.question.name])
    last = keys[-1].question.name
    parts.append(_mistake("a_place_is_gone", f"\n{last} = {right[last]}\n", "\n", PLACES))
    return "\n".join(parts)


def _mistakes(key: QuestionKey, seed: str, right: str) -> list[str]:
    question = key.question
    solved = _of(key, seed, "1001")
    tables = []
    for mistake, sentence in key.keyed.sentences.items():
        if mistake in solved.mistakes:
            old = f"\n{question.name} = {right}\n"
            new = f"\n{question.name} = {written(key, solved.mistakes[mistake])}\n"
            tables.append(_mistake(f"{question.name}.{mistake}", old, new, sentence))
    return tables


def _mistake(name: str, old: str, new: str, sentence: Text) -> str:
    return (
        f"[mistakes.{_quoted(name)}]\nedit = [[{_quoted(old)}, {_quoted(new)}]]\n"
        f"fr = {_quoted(sentence.fr)}\nen = {_quoted(sentence.en)}\n"
    )


def question_text(question: Question, number: int, language: str) -> str:
    """One variant as plain text, with what it offers.

    Args:
        question: of a quiz.
        number: of the variant.
        language: "fr" or "en".

    Returns:
        Several lines; choices have letters, items and lines of code numbers.
    """
    variant = question.variants[number]
    lines = [question.asked(number)[language]]
    lines += [f"  {place}. {item[language]}" for place, item in enumerate(variant.items, 1)]
    code = question.kind in ("line", "prints")
    for place, option in enumerate(variant.options, 1):
        head = f"{place:>3} |" if code else f"  {LETTERS[place - 1]})"
        lines.append(f"{head} {option[language]}")
    return "\n".join(lines)
