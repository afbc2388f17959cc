"""The check of one question: what an answers' file says is read, marked, and named where it is a mistake.

An answers' file is a work as any other: a constant per question, and one that says whose variants they are.
What it holds is the student's own; no hidden input is ever sent to it.
"""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from ...exercises import NUMBER, Text, drawn_variant
from ..bench import Raised
from ..checking import Failed, Outcome, Subject, failure
from ..reports import Verdict
from .marking import Keyed, mark
from .reading import Read, read_answer

SHOWN = 200  # characters of an answer
LONGEST_NUMBER = 40
NO_NUMBER = Text(
    fr="Numéro d'étudiant manquant : écrivez-le entre guillemets sur la ligne "
    f'{NUMBER} = "…". Vos questions en dépendent.',
    en=f'Student number missing: write it in quotes on the line {NUMBER} = "…". Your questions depend on it.',
)


def keyed_questions(text: str) -> dict[str, Keyed]:
    """The keys of a quiz's questions by name, from the JSON that its derived checks hold.

    Args:
        text: JSON, as `hidden_key` writes it.

    Returns:
        Name -> key, in the order of the quiz.
    """
    return {name: Keyed.of(table) for name, table in json.loads(text).items()}


def check_question(answer: Subject, name: str, keyed: Keyed, seed: str) -> None:
    """Mark the answer to one question.

    Args:
        answer: the answers' file.
        name: of the question.
        keyed: its key.
        seed: of the course: with the student's number, it says which variant was asked.

    Raises:
        Failed: it is not wholly right; the share that it earns and the mistake's name go with it.
    """
    typed = answer.constant(name)
    value = _given(typed)
    if value is None:
        raise Failed(Verdict.NOT_ATTEMPTED, outcome=typed)
    student = number_in(_given(answer.constant(NUMBER)))
    if student is None:
        raise Failed(Verdict.INCOMPLETE, outcome=typed, observed=NO_NUMBER)
    number = drawn_variant(seed, student, name, len(keyed.solved))
    items = len(keyed.solved[number].answer) if keyed.kind == "match" else 0
    found = read_answer(keyed.kind, value, keyed.count, items)
    if not isinstance(found, Read):
        raise Failed(Verdict.WRONG_ANSWER, outcome=typed, observed=found.why)
    result = mark(keyed, number, found.value)
    if result.share < 1:
        raise Failed(
            Verdict.WRONG_ANSWER,
            outcome=typed,
            observed=_observed(found, result.share),
            share=result.share,
            named=_named(keyed, result.mistake, name),
        )


def check_places(answer: Subject, questions: Mapping[str, tuple[str, int, int]]) -> None:
    """Check that every question has an answer that can be read, and none of them further.

    Args:
        answer: the answers' file.
        questions: by name, the kind, how many options there are, and how many items to match.

    Raises:
        Failed: a name is gone, nothing is answered yet, or something is left or cannot be read: which. What
        is not complete is not wrong.
    """
    given = {name: _given(answer.constant(name)) for name in (NUMBER, *questions)}
    student = number_in(given.pop(NUMBER))
    left = [n for n, name in enumerate(questions, 1) if given[name] is None]
    if len(left) == len(questions):
        raise Failed(Verdict.NOT_ATTEMPTED)
    found = {name: read_answer(form[0], given[name], *form[1:]) for name, form in questions.items()}
    unread = [n for n, name in enumerate(questions, 1) if n not in left and not isinstance(found[name], Read)]
    said = [NO_NUMBER] if student is None else []
    said += [_listed("Sans réponse", "Not answered", left)] if left else []
    said += [_listed("Ne se lit pas", "Cannot be read", unread)] if unread else []
    if said:
        observed = Text(" ".join(text.fr for text in said), " ".join(text.en for text in said))
        raise Failed(Verdict.INCOMPLETE, observed=observed)


def _listed(fr: str, en: str, numbers: Sequence[int]) -> Text:
    """Numbers of questions, three or more in a row as "4-9"."""
    rows: list[list[int]] = []
    for number in numbers:
        if rows and rows[-1][-1] == number - 1:
            rows[-1].append(number)
        else:
            rows.append([number])
    listed = ", ".join(f"{r[0]}-{r[-1]}" if len(r) > 2 else ", ".join(map(str, r)) for r in rows)
    return Text(fr=f"{fr} : {listed}.", en=f"{en}: {listed}.")


def _given(outcome: Outcome) -> Any:
    """What stands at a place: plain data; None where nothing does yet.

    Raises:
        Failed: there is no such place.
    """
    if isinstance(outcome.reply, Raised) and failure(outcome.reply) is Verdict.NOT_ATTEMPTED:
        return None
    value = outcome.value
    return None if value is None or (isinstance(value, str) and not value.strip()) else value


def number_in(value: Any) -> str | None:
    """A student's number as an answers' file says it.

    Args:
        value: plain data, hostile.

    Returns:
        One line of text, or None where it is no number or name of anybody.
    """
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) < 10**LONGEST_NUMBER:
        value = str(value)
    if not isinstance(value, str) or len(value) > LONGEST_NUMBER:
        return None
    return " ".join(value.split()) or None


def _observed(found: Read, share: float) -> Text:
    fr, en = found.text.fr[:SHOWN], found.text.en[:SHOWN]
    part = min(99, max(1, round(100 * share)))
    if share:
        return Text(
            fr=f"Votre réponse, lue « {fr} », est juste à {part} %.",
            en=f"Your answer, read as “{en}”, is {part}% right.",
        )
    return Text(
        fr=f"Votre réponse, lue « {fr} », n'est pas la bonne.",
        en=f"Your answer, read as “{en}”, is not the right one.",
    )


def _named(keyed: Keyed, mistake: str | None, question: str) -> tuple[str, Text] | None:
    sentence = keyed.sentences.get(mistake) if mistake is not None else None
    return None if sentence is None else (f"{question}.{mistake}", sentence)
