"""The key of a quiz: words in `questions.toml`, what is drawn and computed in `questions.py`.

    [questions.area]
    kind = "number"
    covers = ["2.5"]
    fr = "Une image de côté {side} …"
    en = "An image of side {side} …"
    explain = { fr = "…", en = "…" }
    mistakes.ignores_the_stride = { fr = "…", en = "…" }          a sentence of its own
    mistakes.forgets_the_padding = { like = "slug/ignores_the_padding" }      that of an exercise

    def area(pick):
        side, stride = pick.size("side", 20, 40), pick("stride", 2, 3)
        return {"side": side, "stride": stride}, side // stride, {"ignores_the_stride": side}

Kinds that offer something say it in the table: `right` and `wrong.<mistake>` (choice, choices),
`right = true` (truth), `pairs` (match), `right` in its order (order), `right` as a list (text), `code`
(prints, line).
"""

import io
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np

from ...exercises import (
    KEY,
    LANGUAGES,
    QUIZ,
    ContentError,
    Question,
    Text,
    Variant,
    filled,
    read_document,
    read_text,
)
from ..checking import Draw, Pick, drawn_cases, load_functions
from .drawing import both, shown
from .marking import RELATIVE, Keyed, Solved
from .question_tables import TOLD, Wanted, check_table

MOST_VARIANTS = 40
PRACTICE = 5  # variants with their answers, for practice
SHUFFLES = 12  # of a question that draws nothing but the order of what it offers
OFFERING = ("choice", "choices", "match", "order")
EMPTY = Text(fr="", en="")


@dataclass(frozen=True)
class QuestionKey:
    """What the author says of a question: how it is asked, how it is marked, and the words after it.

    `steps` says how much work each variant is, where the author counts it. `practice` are a few other
    variants, which students receive with their answers; none where the question is always the same.
    `open` is a question whose answers students receive: it is marked at once and carries no points.
    """

    question: Question
    keyed: Keyed
    explain: Text
    steps: tuple[Any, ...] = ()
    practice: tuple[Question, Keyed] | None = None
    open: bool = False


@dataclass(frozen=True)
class Drawn:
    """One variant as it was drawn: values of the places, its answer, what mistakes answer, its work."""

    values: Mapping[str, Any]
    answer: Any
    mistakes: Mapping[str, Any]
    steps: Any = None


Sentences = Callable[[str], Text]


def read_questions(folder: Path, slug: str, like: Sentences) -> tuple[QuestionKey, ...]:
    """The key of a quiz.

    Args:
        folder: of the key, with `questions.toml` and, where something is drawn, `questions.py`.
        slug: of the quiz: another slug draws other variants.
        like: the sentence of a known mistake of an exercise, by slug/mistake.

    Returns:
        Its questions, in order.

    Raises:
        ContentError: a table is not as described above.
    """
    path = folder / "questions.toml"
    code = folder / "questions.py"
    functions = load_functions(read_text(code), str(code)) if code.is_file() else {}
    document = read_document(path, QUIZ)
    unasked = sorted(name for name in functions if name not in document.table["questions"] and name[0] != "_")
    if unasked:
        names = ", ".join(unasked)
        raise ContentError(
            fr=f"{code} : {names} ne sont pas des questions de {path.name}. Ajoutez-les, ou commencez leur "
            "nom par _.",
            en=f"{code}: {names} are no questions of {path.name}. Add them, or begin the name with _.",
        )
    found = []
    head = {name: document.table[name] for name in TOLD if name in document.table}
    for name, own in document.table["questions"].items():
        try:
            table = head | own
            check_table(name, table, name in functions)
            found.append(_read(name, table, functions.get(name), slug, like))
        except Exception as error:  # of the author's own code, or of what a kind needs and lacks
            said = str(error) if isinstance(error, Wanted) else f"{type(error).__name__}: {error}"
            raise document.error(
                ("questions", name),
                fr=f"ne donne pas de question ({said}). Voyez « Un quiz » dans docs/authoring.md.",
                en=f"gives no question ({said}). See “A quiz” in docs/authoring.md.",
            ) from error
    return tuple(found)


def _read(
    name: str, table: Mapping[str, Any], function: Callable[..., Any] | None, slug: str, like: Sentences
) -> QuestionKey:
    built, steps = _pool(table, function, Draw("quiz", slug, name))
    graded = _pair(name, table, built, like)
    practice = None
    if function is not None and table.get("practice", True):
        others, _ = _pool(table, function, Draw("practice", slug, name))
        others = _unasked(others, built)[:PRACTICE]
        practice = _pair(name, table, others, like) if others else None
    explain = both(table["explain"]) if "explain" in table else EMPTY
    return QuestionKey(*graded, explain, steps, practice, bool(table.get("open")))


def _pool(
    table: Mapping[str, Any], function: Callable[..., Any] | None, draw: Draw
) -> tuple[list["Built"], tuple[Any, ...]]:
    """The variants of a question, each once, and how much work each is."""
    tolerance = float(table.get("tolerance", 0.0))
    drawn = [Drawn({}, None, {})] * SHUFFLES if function is None else _drawn(function, draw, tolerance)
    build = BUILDERS.get(table["kind"], _computed)
    built: list[Built] = []
    for one in drawn:
        built += _others([build(table, one, draw)], built)
    return built, tuple(one.steps for one in drawn)


def _others(made: Sequence["Built"], built: Sequence["Built"]) -> list["Built"]:
    """Those that look like none that is built: what students see decides, not the arrays of answers."""
    return [one for one in made if all(one[0] != variant for variant, _ in built)]


def _unasked(made: Sequence["Built"], built: Sequence["Built"]) -> list["Built"]:
    """Those of other values: options in another order ask the same, and have the same answer."""
    asked = [variant.values for variant, _ in built]
    return [one for one in made if one[0].values not in asked]


def _pair(
    name: str, table: Mapping[str, Any], built: Sequence["Built"], like: Sentences
) -> tuple[Question, Keyed]:
    variants = tuple(variant for variant, _ in built)
    question = Question(
        name=name,
        kind=table["kind"],
        points=0.0 if table.get("open") else float(table.get("points", 1)),
        covers=tuple(table.get("covers", ())),
        text=both(table),
        unit=both(table["unit"]) if "unit" in table else EMPTY,
        variants=variants,
    )
    keyed = Keyed(
        kind=table["kind"],
        count=len(variants[0].options),
        tolerance=float(table.get("tolerance", 0.0)),
        solved=tuple(_plain(solved) for _, solved in built),
        sentences=_sentences(table, like),
        accepted=tuple(table["right"]) if table["kind"] == "text" else (),
    )
    return question, keyed


def _plain(solved: Solved) -> Solved:
    return Solved(plain(solved.answer), {name: plain(wrong) for name, wrong in solved.mistakes.items()})


def plain(value: Any) -> Any:
    """An answer as JSON holds it."""
    if isinstance(value, np.ndarray | np.generic):
        return value.tolist()
    if isinstance(value, set | frozenset):
        return sorted(value)
    if isinstance(value, tuple | list):
        return [plain(entry) for entry in value]
    return value


def _drawn(function: Callable[..., Any], draw: Draw, tolerance: float) -> list[Drawn]:
    """Variants in which the answer and what mistakes answer are all different, the tolerance included."""

    def make(pick: Pick) -> Drawn:
        drawn = Drawn(*function(pick))
        answers = [plain(answer) for answer in (drawn.answer, *drawn.mistakes.values())]
        pick.require(not any(_coincide(*two, tolerance) for two in combinations(answers, 2)))
        return drawn

    return drawn_cases(make, draw, MOST_VARIANTS)


def _coincide(one: Any, other: Any, tolerance: float) -> bool:
    """Whether one typed answer may be both."""
    if repr(one) == repr(other):
        return True
    try:
        mine, theirs = np.asarray(one, float), np.asarray(other, float)
    except (TypeError, ValueError):
        return False
    if mine.shape != theirs.shape:
        return False
    with np.errstate(invalid="ignore"):
        near = np.abs(mine - theirs) <= 2 * tolerance + RELATIVE * np.abs(theirs)
    return bool((near | (mine == theirs)).all())


def _sentences(table: Mapping[str, Any], like: Sentences) -> dict[str, Text]:
    said = dict(table.get("mistakes", {}))
    said |= {name: entry["why"] for name, entry in table.get("wrong", {}).items() if "why" in entry}
    return {name: like(entry["like"]) if "like" in entry else both(entry) for name, entry in said.items()}


# --- the kinds ------------------------------------------------------------------------------------
Built = tuple[Variant, Solved]


def _values(drawn: Drawn) -> dict[str, Text]:
    return {name: shown(value) for name, value in drawn.values.items()}


def _computed(_: Mapping[str, Any], drawn: Drawn, __: Draw) -> Built:
    return Variant(_values(drawn)), Solved(drawn.answer, dict(drawn.mistakes))


def _truth(table: Mapping[str, Any], drawn: Drawn, _: Draw) -> Built:
    right = bool(drawn.answer if drawn.answer is not None else table["right"])
    wrong = next(iter(table.get("mistakes", {})), "the_other_way")
    return Variant(_values(drawn)), Solved(right, {wrong: not right})


def _text(table: Mapping[str, Any], drawn: Drawn, _: Draw) -> Built:
    return Variant(_values(drawn)), Solved(table["right"][0], dict(table.get("typed", {})))


def _choice(table: Mapping[str, Any], drawn: Drawn, draw: Draw) -> Built:
    """One right choice, or several; wrong ones are mistakes by name."""
    values = _values(drawn)
    right = table.get("right")
    rights = right if isinstance(right, list) else [right]
    if drawn.answer is not None:
        rights = [shown(drawn.answer)]
    wrong = {name: both(entry) for name, entry in table.get("wrong", {}).items()}
    wrong |= {name: shown(value) for name, value in drawn.mistakes.items()}
    offered = [*((None, text if isinstance(text, Text) else both(text)) for text in rights), *wrong.items()]
    order = [int(place) for place in draw.permutation(len(offered))]
    options = tuple(_filled(offered[place][1], values) for place in order)
    where = {offered[place][0]: number for number, place in enumerate(order)}
    mistakes = {name: number for name, number in where.items() if name is not None}
    if table["kind"] == "choice":
        return Variant(values, options), Solved(where[None], mistakes)
    good = frozenset(n for n, place in enumerate(order) if offered[place][0] is None)
    return Variant(values, options), Solved(good, {name: good | {n} for name, n in mistakes.items()})


def _filled(text: Text, values: Mapping[str, Text]) -> Text:
    return Text(*(filled(text[language], values, language) for language in LANGUAGES))


def _match(table: Mapping[str, Any], drawn: Drawn, draw: Draw) -> Built:
    pairs = [(both(left), both(right)) for left, right in table["pairs"]]
    items = [int(place) for place in draw.permutation(len(pairs))]
    offered = [right for _, right in pairs] + [both(entry) for entry in table.get("others", ())]
    order = [int(place) for place in draw.permutation(len(offered))]
    right = [order.index(number) for number in range(len(offered))]
    options = tuple(offered[place] for place in order)
    mistakes = {name: tuple(wrong[n] for n in items) for name, wrong in _exchanged(table, right).items()}
    variant = Variant(_values(drawn), options, tuple(pairs[n][0] for n in items))
    return variant, Solved(tuple(right[n] for n in items), mistakes)


def _order(table: Mapping[str, Any], drawn: Drawn, draw: Draw) -> Built:
    steps = [both(entry) for entry in table["right"]]
    order = [int(place) for place in draw.permutation(len(steps))]
    while order == sorted(order):
        order = [int(place) for place in draw.permutation(len(steps))]
    options = tuple(steps[place] for place in order)
    answer = tuple(order.index(number) for number in range(len(steps)))
    mistakes = {name: tuple(wrong) for name, wrong in _exchanged(table, answer).items()}
    return Variant(_values(drawn), options), Solved(answer, {"backwards": answer[::-1], **mistakes})


def _exchanged(table: Mapping[str, Any], right: Sequence[int]) -> dict[str, list[int]]:
    """What mistakes answer that exchange entries, counted from 1 as they stand in the table."""
    found = {}
    for name, entry in table.get("mistakes", {}).items():
        if "exchanges" in entry:
            found[name] = list(right)
            for one, other in entry["exchanges"]:
                found[name][one - 1], found[name][other - 1] = found[name][other - 1], found[name][one - 1]
    return found


def _prints(table: Mapping[str, Any], drawn: Drawn, _: Draw) -> Built:
    """What the code prints is found by running it: it is the course's own."""
    values = _values(drawn)
    code = filled(str(table["code"]), {n: Text(repr(v), repr(v)) for n, v in drawn.values.items()}, "en")
    printed = io.StringIO()
    names = {"__name__": "question", "print": partial(print, file=printed)}  # other threads print elsewhere
    exec(compile(code, "question.py", "exec", dont_inherit=True), names)
    lines = [" ".join(line.split()) for line in printed.getvalue().strip().splitlines()]
    options = tuple(Text(line, line) for line in code.strip("\n").splitlines())
    return Variant(values, options), Solved("\n".join(lines), {n: str(v) for n, v in drawn.mistakes.items()})


def _line(table: Mapping[str, Any], drawn: Drawn, _: Draw) -> Built:
    code = filled(str(table["code"]), {n: Text(str(v), str(v)) for n, v in drawn.values.items()}, "en")
    options = tuple(Text(line, line) for line in code.strip("\n").splitlines())
    mistakes = {n: int(entry["line"]) for n, entry in table.get("mistakes", {}).items() if "line" in entry}
    return Variant(_values(drawn), options), Solved(int(table["right"]), mistakes)


BUILDERS: dict[str, Callable[[Mapping[str, Any], Drawn, Draw], Built]] = {
    "truth": _truth,
    "text": _text,
    "choice": _choice,
    "choices": _choice,
    "match": _match,
    "order": _order,
    "prints": _prints,
    "line": _line,
}


def sentence_of(name: str, root: Path) -> Text:
    """The sentence of a known mistake of an exercise.

    Args:
        name: slug/mistake.
        root: the folder of all keys.

    Returns:
        The sentence.

    Raises:
        KeyError: there is no such exercise or mistake.
    """
    slug, _, mistake = name.partition("/")
    paths = sorted(root.glob(f"*/{slug}/grader.toml"))
    tables = _mistakes_in(paths[0], paths[0].stat().st_mtime_ns) if paths else {}
    return both(tables[mistake])


@lru_cache(maxsize=64)
def _mistakes_in(path: Path, _saved: int) -> Mapping[str, Any]:
    """The known mistakes of a key, read once until it is saved again."""
    tables: Mapping[str, Any] = read_document(path, KEY).table.get("mistakes", {})
    return tables
