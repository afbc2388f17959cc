"""Reads an export back and grades what somebody would answer, by the rules of Moodle's question engine.

Written from how its question types behave, on its own: it shares no code with the export.
"""

import html
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any
from xml.etree import ElementTree

EPSILON = 1e-14  # what is added to a tolerance
FRENCH_NUMBER = re.compile(r"-?(?:\d+[.,]?\d*|[.,]\d+)(?:[eE][-+]?\d+)?")


@dataclass(frozen=True)
class Option:
    text: str
    fraction: float
    feedback: str = ""
    tolerance: float = 0.0


@dataclass(frozen=True)
class Imported:
    """A question of the bank; `fields` are those inside its text, each a question of its own."""

    kind: str
    name: str = ""
    idnumber: str = ""
    category: str = ""
    text: str = ""
    feedback: str = ""
    options: tuple[Option, ...] = ()
    single: bool = True
    pairs: tuple[tuple[str, str], ...] = ()
    fields: tuple["Imported", ...] = ()
    tags: tuple[str, ...] = field(default=())


@dataclass(frozen=True)
class Graded:
    fraction: float
    feedback: str = ""


# --- Moodle XML -----------------------------------------------------------------------------------
def read_xml(text: str) -> list[Imported]:
    found, category = [], ""
    for element in ElementTree.fromstring(text.encode()):
        if element.get("type") == "category":
            category = words(element, "category/text")
        else:
            found.append(_imported(element, category))
    return found


def words(element: ElementTree.Element, path: str) -> str:
    return element.findtext(path) or ""


def _imported(element: ElementTree.Element, category: str) -> Imported:
    text = words(element, "questiontext/text")
    kind = element.get("type", "")
    return Imported(
        kind=kind,
        name=words(element, "name/text"),
        idnumber=words(element, "idnumber"),
        category=category,
        text=text,
        feedback=words(element, "generalfeedback/text"),
        options=tuple(
            Option(
                words(answer, "text"),
                float(answer.get("fraction", "nan")) / 100,
                words(answer, "feedback/text"),
                float(words(answer, "tolerance") or 0),
            )
            for answer in element.findall("answer")
        ),
        single=words(element, "single") != "false",
        pairs=tuple((words(p, "text"), words(p, "answer/text")) for p in element.findall("subquestion")),
        fields=tuple(read_fields(text)) if kind == "cloze" else (),
        tags=tuple(words(tag, "text") for tag in element.findall("tags/tag")),
    )


ALTERNATIVE = r"(?:=|%-?[0-9]+(?:[.,][0-9]*)?%)?.+?(?<!\\|&)(?=[~#}]|$)(?:#.*?(?<!\\)(?=[~}]|$))?"
FIELD = re.compile(
    rf"\{{(\d*):(NUMERICAL|MULTICHOICE|SHORTANSWER):({ALTERNATIVE}(?:~{ALTERNATIVE})*)\}}", re.DOTALL
)
ONE = re.compile(
    r"~?(=|%(-?[0-9]+(?:[.,][0-9]*)?)%)?(.+?(?<!\\|&)(?=[~#}]|$))(?:#(.*?(?<!\\)(?=[~}]|$)))?", re.DOTALL
)


def read_fields(text: str) -> list[Imported]:
    kinds = {"NUMERICAL": "numerical", "MULTICHOICE": "multichoice", "SHORTANSWER": "shortanswer"}
    found = []
    for _, kind, body in FIELD.findall(text):
        options = []
        for sign, part, answer, said in ONE.findall(body):
            number, _, near = answer.partition(":") if kind == "NUMERICAL" else (answer, "", "")
            fraction = 1.0 if sign == "=" else float(part or 0) / 100
            options.append(Option(html.unescape(number), fraction, html.unescape(said), float(near or 0)))
        found.append(Imported(kinds[kind], options=tuple(options)))
    return found


# --- GIFT -----------------------------------------------------------------------------------------
ESCAPES = {name: chr(0xE000 + place) for place, name in enumerate("~=#{}:n")}


def _hidden(text: str) -> str:
    text = text.replace("\\\\", "\ue0ff")
    for name, stand_in in ESCAPES.items():
        text = text.replace(f"\\{name}", stand_in)
    return text


def _shown(text: str) -> str:
    for name, stand_in in ESCAPES.items():
        text = text.replace(stand_in, "\n" if name == "n" else name)
    return text.replace("\ue0ff", "\\").strip()


def read_gift(text: str) -> list[Imported]:
    """Blocks between blank lines; a category that no blank line follows takes its question with it."""
    found, category = [], ""
    for block in re.split(r"\n\s*\n", text.strip()):
        if block.startswith("$CATEGORY:"):
            category = block.removeprefix("$CATEGORY:").strip()
            continue
        comments = [line for line in block.split("\n") if line.startswith("//")]
        rest = "\n".join(line for line in block.split("\n") if not line.startswith("//"))
        found.append(_gift(" ".join(comments), _hidden(rest), category))
    return found


def _gift(comment: str, block: str, category: str) -> Imported:
    match = re.fullmatch(r"::(.*?)::\[html\](.*?)\{(.*)\}", block, re.DOTALL)
    assert match, block
    body, _, general = match[3].partition("####")
    body = body.strip()
    kind, options, pairs, single = _body(body)
    identifier = re.search(r"\[id:([^\]]+)\]", comment)
    return Imported(
        kind=kind,
        name=_shown(match[1]),
        idnumber=identifier[1] if identifier else "",
        category=category,
        text=_shown(match[2]),
        feedback=_shown(general),
        options=tuple(options),
        pairs=tuple(pairs),
        single=single,
        tags=tuple(re.findall(r"\[tag:([^\]]+)\]", comment)),
    )


def _body(body: str) -> tuple[str, list[Option], list[tuple[str, str]], bool]:
    """In the order in which the importer asks what a question is."""
    if not body:
        return "essay", [], [], True
    if body.startswith("#"):
        return "numerical", [_number(part) for part in body[1:].split("=") if part.strip()], [], True
    if "~" in body:
        parts = re.findall(r"([~=])([^~=]*)", body)
        options = [_option(sign, part) for sign, part in parts]
        return "multichoice", options, [], any(sign == "=" for sign, _ in parts)
    if "=" in body and "->" in body:
        cut = [part.partition("->") for part in body.split("=") if part.strip()]
        return "matching", [], [(_shown(left), _shown(right)) for left, _, right in cut], True
    if truth := re.match(r"(TRUE|FALSE)(?:#([^#]*))?", body):
        right = truth[1].lower()
        wrong = Option({"true": "false", "false": "true"}[right], 0.0, _shown(truth[2] or ""))
        return "truefalse", [Option(right, 1.0), wrong], [], True
    return "shortanswer", [_option("=", part) for part in body.split("=") if part.strip()], [], True


def _option(sign: str, part: str) -> Option:
    weight, rest = _weight(part)
    answer, _, said = rest.partition("#")
    fraction = weight if weight is not None else float(sign == "=")
    return Option(_shown(answer), fraction, _shown(said))


def _number(part: str) -> Option:
    weight, rest = _weight(part)
    answer, _, said = rest.partition("#")
    number, _, near = answer.partition(":")
    return Option(number.strip(), 1.0 if weight is None else weight, _shown(said), float(near))


def _weight(part: str) -> tuple[float | None, str]:
    found = re.match(r"%(-?\d{1,3}\.?\d*)%", part.strip())
    return (float(found[1]) / 100, part.strip()[found.end() :]) if found else (None, part.strip())


# --- grading --------------------------------------------------------------------------------------
def grade(question: Imported, response: Any) -> Graded:
    """The share of the mark, from 0 to 1, and the feedback of the answer that was met."""
    if question.kind == "numerical":
        return _first(o for o in question.options if _near(o, response))
    if question.kind == "shortanswer":
        return _first(o for o in question.options if _alike(o.text, response))
    if question.kind == "truefalse" or (question.kind == "multichoice" and question.single):
        return _first(o for o in question.options if o.text == response)
    if question.kind == "multichoice":
        chosen = [o for o in question.options if o.text in response]
        return Graded(
            min(1.0, max(0.0, sum(o.fraction for o in chosen))), " ".join(o.feedback for o in chosen)
        )
    if question.kind == "matching":
        stems = [(left, right) for left, right in question.pairs if left]
        return Graded(sum(response[left] == right for left, right in stems) / len(stems))
    assert question.kind == "cloze", question.kind
    parts = [grade(one, given) for one, given in zip(question.fields, response, strict=True)]
    return Graded(sum(p.fraction for p in parts) / len(parts), " ".join(p.feedback for p in parts))


def _first(options: Any) -> Graded:
    found: Sequence[Option] = list(options)
    return Graded(found[0].fraction, found[0].feedback) if found else Graded(0.0)


def _near(option: Option, typed: str) -> bool:
    """A French session takes a comma as it takes a point."""
    if not FRENCH_NUMBER.fullmatch(typed):
        return False
    return abs(float(typed.replace(",", ".")) - float(option.text)) <= option.tolerance + EPSILON * max(
        1.0, abs(float(option.text))
    )


def _alike(pattern: str, typed: str) -> bool:
    pieces = re.split(r"(?<!\\)\*+", pattern)
    regex = ".*".join(re.escape(piece.replace(r"\*", "*")) for piece in pieces)
    return re.fullmatch(regex, typed.strip(), re.IGNORECASE | re.DOTALL) is not None
