"""What is proved of every variant of every question before a student may get it."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Any

from ...exercises import LANGUAGES, Question
from .marking import Keyed, bare, mark, same
from .reading import Read, read_answer
from .source import OFFERING, QuestionKey
from .writing import written

LEAST_VARIANTS = 12  # of a question that draws numbers
LONGEST_SHARE = 0.5  # how often the right choice may be the longest by far
FAR = 1.4
DIGITS = 4  # significant ones of a number that is pleasant
LEAST_NUMBERS = 3  # of an answer that does not stand elsewhere by chance
NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
PLACE = re.compile(r"\{(\w+)\}")
UNFILLED = re.compile(r"(?<![\\\w}^_])\{([A-Za-z_]\w*)\}")  # of a formula, braces follow something


def quiz_holes(keys: Sequence[QuestionKey]) -> Iterator[str]:
    """Every hole in the questions of a quiz, as a sentence for the author.

    Args:
        keys: of the questions, as `read_questions` gives them.

    Yields:
        One sentence for each; without any, each variant has one answer that can be typed, and no other.
    """
    for key in keys:
        name = key.question.name
        yield from (f"{name}: {hole}" for hole in _on_paper(key))
        for number in range(len(key.question.variants)):
            yield from (f"{name}, variant {number}: {hole}" for hole in _of_variant(key, number))
    yield from _given_away(keys)


def _given_away(keys: Sequence[QuestionKey]) -> Iterator[str]:
    """Questions whose answer, the same for everybody, can be read in the text of another that is so too."""
    fixed = [key for key in keys if len(key.question.variants) == 1]
    shown = {key.question.name: key.question.variants[0].values.values() for key in fixed}
    printed = {name: _numbers(" ".join(value.en for value in values)) for name, values in shown.items()}
    for key in fixed:
        answer = _numbers(repr(key.keyed.solved[0].answer)) if key.question.kind == "array" else ()
        if len(answer) < LEAST_NUMBERS:
            continue
        for other, numbers in printed.items():
            parts = (numbers[at : at + len(answer)] for at in range(len(numbers)))
            if other != key.question.name and answer in parts:
                yield f"{key.question.name}: its answer can be read in {other}; draw other numbers there"


def _numbers(text: str) -> tuple[float, ...]:
    return tuple(map(float, NUMBER.findall(text)))


# --- the question ---------------------------------------------------------------------------------
def _on_paper(key: QuestionKey) -> Iterator[str]:
    question = key.question
    for language in LANGUAGES:
        if len(question.text[language]) < 15:
            yield f"the question in {language} is missing or nearly empty"
    places = [Counter(PLACE.findall(question.text[lang])) for lang in LANGUAGES]
    named = set(question.variants[0].values)
    used = [{place for place in counted if place in named} for counted in places]
    if used[0] != used[1]:
        yield f"both languages do not say the same: {sorted(used[0] ^ used[1])}"
    for language in LANGUAGES:
        if unfilled := sorted(set(UNFILLED.findall(question.text[language])) - named):
            yield f"no value for {unfilled} ({language})"
    if any(set(variant.values) != named for variant in question.variants):
        yield "some variants have other values than others"
    if question.kind not in ("prints", "line") and named - used[0] - _offered(question):
        yield f"drawn and never said: {sorted(named - used[0])}"
    drawn = {repr(variant.values) for variant in question.variants}
    if 1 < len(drawn) < LEAST_VARIANTS:
        yield f"{len(drawn)} variants; wanted {LEAST_VARIANTS} for a question that draws"
    if len(set(map(repr, key.steps))) > 1:
        yield f"some variants are more work than others: {sorted(set(map(str, key.steps)))}"
    mistakes = {name for solved in key.keyed.solved for name in solved.mistakes}
    if unsaid := mistakes - set(key.keyed.sentences) - {"backwards", "the_other_way"}:
        yield f"mistakes without a sentence: {sorted(unsaid)}"
    if unknown := set(key.keyed.sentences) - mistakes:
        yield f"sentences of mistakes that nothing makes: {sorted(unknown)}"
    if empty := [text for text in key.keyed.accepted if not bare(text)]:
        yield f"accepted, and like nothing once articles and signs are left out: {empty}"
    if question.kind == "choice":
        yield from _by_form(key)


def _offered(question: Question) -> set[str]:
    """Values that stand in what is offered."""
    words = " ".join(o.fr for v in question.variants for o in v.options)
    return {name for v in question.variants for name, text in v.values.items() if text.fr in words}


def _by_form(key: QuestionKey) -> Iterator[str]:
    """Whether the right choice can be told by its form alone."""
    for language in LANGUAGES:
        longest = 0
        for variant, solved in zip(key.question.variants, key.keyed.solved, strict=True):
            lengths = [len(option[language]) for option in variant.options]
            others = [n for place, n in enumerate(lengths) if place != solved.answer]
            longest += bool(others) and lengths[solved.answer] > FAR * max(others) and max(lengths) > 12
        if longest > LONGEST_SHARE * len(key.question.variants):
            yield f"the right choice is the longest by far ({language})"
    right = {v.options[s.answer].fr for v, s in zip(key.question.variants, key.keyed.solved, strict=True)}
    wrong = {o.fr for v in key.question.variants for o in v.options} - right
    for mark_, what in ((r"\d", "a number"), (r"[A-Za-z]\b.*\d", "a unit"), (r"`", "code")):
        if all(re.search(mark_, text) for text in right) and not any(
            re.search(mark_, text) for text in wrong
        ):
            yield f"the right choice alone has {what}"
            return


# --- a variant ------------------------------------------------------------------------------------
def _of_variant(key: QuestionKey, number: int) -> Iterator[str]:
    question, keyed = key.question, key.keyed
    solved = keyed.solved[number]
    right = _read(key, solved.answer)
    if right is None:
        yield f"its answer {solved.answer!r} cannot be typed"
        return
    if mark(keyed, number, right.value).share != 1:
        yield f"its answer {solved.answer!r} is not marked right"
    wrong = {name: _read(key, value) for name, value in solved.mistakes.items()}
    for name, found in wrong.items():
        if found is None:
            yield f"what {name} answers, {solved.mistakes[name]!r}, cannot be typed"
        elif mark(keyed, number, found.value).share == 1:
            yield f"{name} gives the right answer"
    yield from _alike(keyed, solved.mistakes, wrong)
    if question.kind in (*OFFERING, "line"):
        yield from _options(question, number)
    if question.kind in ("integer", "number") and not _pleasant(solved.answer, keyed.tolerance):
        yield f"its answer {solved.answer!r} is no pleasant number"


def _read(key: QuestionKey, value: Any) -> Read | None:
    literal = written(key, value)
    typed = eval(literal) if key.keyed.kind in OFFERING else value  # letters, in quotes
    found = read_answer(key.keyed.kind, typed, key.keyed.count)
    return found if isinstance(found, Read) and found.doubt is None else None


def _alike(keyed: Keyed, values: Any, wrong: dict[str, Read | None]) -> Iterator[str]:
    for one, other in combinations(wrong, 2):
        mine = wrong[one]
        if mine is not None and wrong[other] is not None and same(keyed, mine.value, values[other]):
            yield f"{one} and {other} give one answer"


def _options(question: Question, number: int) -> Iterator[str]:
    for language in LANGUAGES:
        words = [
            " ".join(o[language].casefold().split()).rstrip(".") for o in question.variants[number].options
        ]
        if question.kind != "line" and len(set(words)) < len(words):
            yield f"two choices are the same ({language})"


def _pleasant(value: float, tolerance: float) -> bool:
    """Few digits: all of them, or those that the tolerance asks for."""
    if isinstance(value, int):
        return abs(value) < 10**12
    digits = f"{abs(value):.12g}".replace(".", "").strip("0").partition("e")[0]
    return len(digits) <= DIGITS or tolerance > 0
