"""What Moodle's importer refuses, or takes for something else without a word.

The importer has no schema: these are its rules, and its silences. A comma in a number is one of thousands in
an English session; a missing tolerance is one of zero; a fraction outside the list stops the whole import.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

PARTS = "100 90 83.33333 80 75 70 66.66667 60 50 40 33.33333 30 25 20 16.66667 14.28571 12.5 11.11111 10 5 0"
FRACTIONS = {*PARTS.split(), *(f"-{part}" for part in PARTS.split() if part != "0")}
ROUNDED = 0.01  # three times 33.33333 is enough
POINTED = re.compile(r"-?\d+(?:\.\d+)?(?:e[+-]?\d+)?")
CATEGORY = re.compile(r"\$course\$/top(?:/[^/\s](?:[^/]*[^/\s])?)+")
LONGEST_NAME, LONGEST_ID = 255, 100
DOLLARS = re.compile(r"\$\$|\$[^$\n]+\$")
FIELD = re.compile(r"\{(\d*):([A-Z_]+):((?:\\.|[^{}\\])*)\}")
FIELDS = ("NUMERICAL", "SHORTANSWER", "MULTICHOICE")
ALTERNATIVE = re.compile(r"(?:=|%(?P<part>-?[\d.]+)%)?(?P<answer>(?:&#|[^#])+)(?:#.*)?", re.DOTALL)


def moodle_faults(text: str) -> Iterator[str]:
    """Every trap in a file of Moodle XML, as a sentence.

    Args:
        text: of the file.

    Yields:
        One for each; without any, the importer takes what is written.
    """
    try:
        root = ElementTree.fromstring(text.encode("utf-8", "surrogatepass"))
    except ElementTree.ParseError as error:
        yield f"this is no XML: {error}"
        return
    questions = list(root)
    if not questions or questions[0].get("type") != "category":
        yield "the first question is no category"
    names: list[str] = []
    category = ""
    for question in questions:
        kind = question.get("type", "")
        if kind == "category":
            category = _said(question, "category/text")
            if not CATEGORY.fullmatch(category):
                yield f"category {category!r}: each level wants a name, and no slash in it"
            continue
        name = _said(question, "name/text")
        names.append(f"{category}\0{_said(question, 'idnumber')}")
        yield from (f"{name or 'a question'}: {fault}" for fault in _faults(question, kind, name))
    for twice in (name for name, count in Counter(names).items() if count > 1):
        yield f"idnumber {twice.partition(chr(0))[2]!r} stands twice in one category"


def _said(element: Element, path: str) -> str:
    return (element.findtext(path) or "").strip()


def _faults(question: Element, kind: str, name: str) -> Iterator[str]:
    if kind not in KINDS:
        yield f"Moodle has no type {kind!r}"
        return
    if not 0 < len(name) <= LONGEST_NAME:
        yield "its name is empty or too long"
    if not 0 < len(_said(question, "idnumber")) <= LONGEST_ID:
        yield "its idnumber is missing or too long"
    if not _said(question, "questiontext/text"):
        yield "it asks nothing"
    if any(not _said(tag, "text") for tag in question.findall("tags/tag")):
        yield "a tag is empty"
    if any(DOLLARS.search(text.text or "") for text in question.iter("text")):
        yield "a formula stands between dollars, where Moodle wants \\( and \\)"
    for answer in question.findall("answer"):
        yield from _answer_faults(answer)
    yield from KINDS[kind](question)


def _answer_faults(answer: Element) -> Iterator[str]:
    fraction = answer.get("fraction", "")
    if fraction not in FRACTIONS:
        yield f"the fraction {fraction!r} is not in Moodle's list"
    if not _said(answer, "text"):
        yield "an answer is empty"
    if answer.find("feedback") is None:
        yield "an answer has no feedback, not even an empty one"


def _fractions(question: Element) -> list[float]:
    found = (answer.get("fraction", "") for answer in question.findall("answer"))
    return [float(fraction) for fraction in found if fraction in FRACTIONS]


def _full(question: Element) -> Iterator[str]:
    if 100.0 not in _fractions(question):
        yield "no answer earns 100 %"


def _numerical(question: Element) -> Iterator[str]:
    yield from _full(question)
    for answer in question.findall("answer"):
        yield from _number_faults(_said(answer, "text"), answer.findtext("tolerance"))


def _number_faults(number: str, near: str | None) -> Iterator[str]:
    if not POINTED.fullmatch(number):
        yield f"{number!r} is no number with a point"
    if near is None or not POINTED.fullmatch(near) or float(near) < 0:
        yield f"the tolerance of {number} is missing or no number: {near!r}"
    elif float(near) == 0 and not re.fullmatch(r"-?\d+", number):
        yield f"{number} is compared exactly, and it is no whole number"


def _choice(question: Element) -> Iterator[str]:
    if len(question.findall("answer")) < 2:
        yield "it offers fewer than two choices"
    if _said(question, "single") == "true":
        yield from _full(question)
        return
    fractions = _fractions(question)
    if abs(sum(part for part in fractions if part > 0) - 100) > ROUNDED:
        yield "the right choices do not share 100 %"
    if any(part == 0 for part in fractions):
        yield "a wrong choice costs nothing: to tick all of them would earn everything"


def _truth(question: Element) -> Iterator[str]:
    yield from _full(question)
    if sorted(_said(answer, "text") for answer in question.findall("answer")) != ["false", "true"]:
        yield "true and false are not its two answers"


def _matching(question: Element) -> Iterator[str]:
    pairs = question.findall("subquestion")
    if sum(bool(_said(pair, "text")) for pair in pairs) < 2:
        yield "it matches fewer than two items"
    if any(not _said(pair, "answer/text") for pair in pairs):
        yield "an item has nothing to be matched with"


def _cloze(question: Element) -> Iterator[str]:
    text = _said(question, "questiontext/text")
    found = FIELD.findall(text)
    if not found or re.search(r"\{\d*:[A-Z_]+:", FIELD.sub("", text)):
        yield "it has no field, or one that Moodle cannot read"
    for _, kind, body in found:
        if kind not in FIELDS:
            yield f"Moodle has no field {kind}"
        yield from _field_faults(kind, [m for part in body.split("~") if (m := ALTERNATIVE.fullmatch(part))])
        if any(not ALTERNATIVE.fullmatch(part) for part in body.split("~")):
            yield "an answer of a field is empty"


def _field_faults(kind: str, alternatives: list[re.Match[str]]) -> Iterator[str]:
    if not any(one[0].startswith("=") or one["part"] == "100" for one in alternatives):
        yield "no answer of a field earns 100 %"
    for one in alternatives:
        if one["part"] is not None and one["part"] not in FRACTIONS:
            yield f"the fraction {one['part']!r} is not in Moodle's list"
        if kind == "NUMERICAL":
            number, colon, near = one["answer"].partition(":")
            yield from _number_faults(number, near if colon else None)


KINDS: dict[str, Callable[[Element], Iterator[str]]] = {
    "numerical": _numerical,
    "multichoice": _choice,
    "truefalse": _truth,
    "matching": _matching,
    "shortanswer": _full,
    "cloze": _cloze,
    "essay": lambda question: iter(()),
}
