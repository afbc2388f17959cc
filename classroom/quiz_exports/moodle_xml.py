"""Moodle XML: several categories in one file, every question searched for what the importer misreads."""

from collections.abc import Callable, Sequence
from datetime import datetime
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from ...exercises import ContentError
from .asked import Exported, KeyedQuiz
from .banked import Bank, Banked, Category
from .moodle_forms import Answer, Form
from .moodle_lint import moodle_faults

NO_PENALTY = ("truefalse", "essay")
PENALTY = "0.3333333"
ON, OFF = "true", "false"


def moodle_xml(quizzes: Sequence[KeyedQuiz], language: str, count: int, when: datetime) -> Exported:
    """Quizzes as one file of Moodle XML.

    Args:
        quizzes: with their keys.
        language: "fr" or "en".
        count: how many variants of each question.
        when: the moment that the names of the categories carry.

    Returns:
        The text, with a declaration, for UTF-8.

    Raises:
        ContentError: the importer would misread it.
    """
    bank = Bank(quizzes, language, count, when, {})
    root = Element("quiz")
    written = 0
    for category in bank:
        _category(root, category)
        for banked in category.banked:
            _question(root, banked)
            written += 1
    ElementTree.indent(root, " ")
    text = ElementTree.tostring(root, encoding="unicode")
    text = f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'
    if faults := list(moodle_faults(text)):
        said = "; ".join(faults[:5])
        raise ContentError(
            fr=f"Ce quiz ne passerait pas dans Moodle : {said}. Corrigez sa source, questions.toml.",
            en=f"This quiz would not pass into Moodle: {said}. Correct its source, questions.toml.",
        )
    return Exported(text, written, bank.left_out)


def _category(root: Element, category: Category) -> None:
    question = SubElement(root, "question", type="category")
    _words(question, "category", category.path)
    _words(question, "info", "", "html")


def _question(root: Element, banked: Banked) -> None:
    form = banked.form
    question = SubElement(root, "question", type=form.kind)
    _words(question, "name", banked.asked.name)
    _words(question, "questiontext", form.text, "html")
    _words(question, "generalfeedback", banked.feedback, "html")
    if form.kind != "cloze":  # there each field has a grade of its own
        SubElement(question, "defaultgrade").text = f"{banked.asked.question.points:g}"
    SubElement(question, "penalty").text = "0" if form.kind in NO_PENALTY else PENALTY
    SubElement(question, "hidden").text = "0"
    SubElement(question, "idnumber").text = banked.idnumber
    DETAILS.get(form.kind, _answers)(question, form)
    tags = SubElement(question, "tags")
    for tag in banked.tags:
        _words(tags, "tag", tag)


def _words(parent: Element, name: str, text: str, written: str | None = None) -> Element:
    element = SubElement(parent, name, {} if written is None else {"format": written})
    SubElement(element, "text").text = text
    return element


# --- what each type has of its own ----------------------------------------------------------------
def _answers(question: Element, form: Form) -> None:
    for answer in form.answers:
        _answer(question, answer, "moodle_auto_format")


def _answer(question: Element, answer: Answer, written: str) -> None:
    element = SubElement(question, "answer", fraction=answer.fraction, format=written)
    SubElement(element, "text").text = answer.text
    _words(element, "feedback", answer.feedback, "html")
    if answer.tolerance is not None:
        SubElement(element, "tolerance").text = answer.tolerance


def _set(question: Element, **values: str) -> None:
    for name, value in values.items():
        SubElement(question, name).text = value


def _multichoice(question: Element, form: Form) -> None:
    _set(question, single=ON if form.single else OFF, shuffleanswers=ON, answernumbering="abc")
    for answer in form.answers:
        _answer(question, answer, "html")


def _shortanswer(question: Element, form: Form) -> None:
    _set(question, usecase="0")
    _answers(question, form)


def _numerical(question: Element, form: Form) -> None:
    _answers(question, form)
    _set(question, unitgradingtype="0", unitpenalty="0.1", showunits="3", unitsleft="0")


def _matching(question: Element, form: Form) -> None:
    _set(question, shuffleanswers=ON)
    for left, right in form.pairs:
        pair = _words(question, "subquestion", left, "html")
        _words(pair, "answer", right)


def _essay(question: Element, form: Form) -> None:
    _set(
        question, responseformat="monospaced", responserequired="1", responsefieldlines="10", attachments="0"
    )
    _words(question, "graderinfo", form.grader_info, "html")


DETAILS: dict[str, Callable[[Element, Form], None]] = {
    "multichoice": _multichoice,
    "shortanswer": _shortanswer,
    "numerical": _numerical,
    "matching": _matching,
    "essay": _essay,
    "cloze": lambda question, form: None,
}
