"""Quizzes in Moodle's question bank: read back, and graded as Moodle would grade them."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from as_moodle import Graded, Imported, grade, read_gift, read_xml
from every_kind import KINDS, every_kind

from dlx.classroom.quiz_exports import Exported, gift_text, keyed_quizzes, moodle_xml
from dlx.classroom.quiz_exports.asked import Asked, KeyedQuiz
from dlx.classroom.quiz_exports.moodle_lint import moodle_faults
from dlx.classroom.quiz_exports.wording import html_of, plain
from dlx.exercises import ContentError, Text, load_course
from dlx.grader.key import solutions_root
from dlx.grader.quiz import mark, read_answer, read_questions

WHEN = datetime(2026, 11, 29, 7, 1)
MANY = 40
LANGUAGES = ("fr", "en")
FORMATS = {"xml": (moodle_xml, read_xml), "gift": (gift_text, read_gift)}
SEVERAL = ("shape", "array", "order")  # a field for each place


def course() -> tuple[KeyedQuiz, ...]:
    return keyed_quizzes(load_course().exercises) if solutions_root() is not None else ()


QUIZZES = {"every kind": (every_kind(),), "the course": course()}


def asked_of(imported: Imported, quizzes: tuple[KeyedQuiz, ...], language: str) -> Asked:
    """The variant that an imported question is, by its idnumber."""
    chapter, slug, name, number = imported.idnumber.split(".")
    quiz = next(q for q in quizzes if q.exercise.name == f"{chapter}/{slug}")
    key = next(k for k in quiz.questions if k.question.name == name)
    return Asked(quiz, key, int(number) - 1, language)


def typed(asked: Asked, value: Any, imported: Imported) -> Any:
    """What somebody who means this value gives to Moodle, in a French session; None where it cannot be."""
    kind = asked.question.kind
    if kind in ("number", "integer", "line"):
        return f"{value:.12g}".replace(".", ",")
    if kind == "choice":
        return html_of(asked.options[value])
    if kind == "choices":
        return {html_of(asked.options[place]) for place in value}
    if kind == "truth":
        return "true" if value else "false"
    if kind == "match":
        return {html_of(i): plain(asked.options[n]) for i, n in zip(asked.items, value, strict=True)}
    if kind == "order":
        return ["abcdefghij"[place] for place in value]
    if kind in ("shape", "array"):
        same = np.shape(value) == np.shape(asked.answer)
        return [f"{cell:.12g}" for cell in np.ravel(value).tolist()] if same else None
    lines = value.split("\n")
    return lines if imported.kind == "cloze" else value


def cases(what: str, form: str, language: str) -> Iterator[tuple[Imported, Asked]]:
    quizzes = QUIZZES[what]
    write, read = FORMATS[form]
    for imported in read(write(quizzes, language, MANY, WHEN).text):
        yield imported, asked_of(imported, quizzes, language)


def counted(what: str) -> int:
    return sum(len(quiz.questions) for quiz in QUIZZES[what])


every_export = pytest.mark.parametrize(
    ("what", "form", "language"),
    [(w, f, lang) for w in QUIZZES for f in FORMATS for lang in LANGUAGES if QUIZZES[w]],
)


@every_export
def test_the_right_answer_earns_everything(what: str, form: str, language: str) -> None:
    names = set()
    for imported, asked in cases(what, form, language):
        names.add(asked.question.name)
        if imported.kind == "essay":
            assert asked.question.kind == "prints"
            continue
        right = typed(asked, asked.answer, imported)
        assert grade(imported, right).fraction == pytest.approx(1, abs=1e-6), imported
    write, _ = FORMATS[form]
    left_out = write(QUIZZES[what], language, MANY, WHEN).left_out
    assert len(names) + len(left_out) == counted(what)
    assert set(left_out).isdisjoint(names)


@every_export
def test_a_mistake_earns_what_it_earns_in_dlx_and_is_told(what: str, form: str, language: str) -> None:
    tried = 0
    for imported, asked in cases(what, form, language):
        for name, value in asked.mistakes.items():
            given = None if imported.kind == "essay" else typed(asked, value, imported)
            if given is None or (imported.kind == "cloze" and asked.question.kind == "prints"):
                continue
            tried += 1
            found = grade(imported, given)
            assert_as_in_dlx(asked, value, found)
            if asked.question.kind not in WORDLESS and told_apart(asked, name):
                assert html_of(asked.sentence(name)) in found.feedback, (imported.name, name)
    assert tried


def told_apart(asked: Asked, name: str) -> bool:
    """Whether a cell of what this mistake answers is neither right nor what another one answers there."""
    if asked.question.kind not in ("array", "shape"):
        return True
    every = {n: np.ravel(value) for n, value in asked.mistakes.items()}
    right = np.ravel(asked.answer)
    if every[name].size != right.size:
        return True
    others = [value for n, value in every.items() if n != name and value.size == right.size]
    cells = enumerate(every[name])
    return any(cell != right[at] and all(cell != other[at] for other in others) for at, cell in cells)


WORDLESS = {"match", "order"}  # Moodle has no words for a whole set of choices


def assert_as_in_dlx(asked: Asked, value: Any, found: Graded) -> None:
    """Of a shape or an order Moodle gives each place its part, where dlx gives all or nothing."""
    if asked.question.kind in SEVERAL and asked.question.kind != "array":
        assert found.fraction < 1
        return
    kind = asked.question.kind
    literal = (
        frozenset(value) if kind == "choices" else np.asarray(value, float) if kind == "array" else value
    )
    assert found.fraction == pytest.approx(mark(asked.keyed, asked.number, literal).share, abs=1e-6)


@pytest.mark.parametrize("language", LANGUAGES)
def test_numbers_are_right_within_their_tolerance_and_not_beyond(language: str) -> None:
    seen = 0
    for imported, asked in cases("every kind", "xml", language):
        if asked.question.kind == "number":
            for off in (0.9, 1.1):
                near = asked.keyed.tolerance or 1e-9 * abs(asked.answer)
                value = asked.answer + off * near
                ours = read_answer("number", f"{value:.17g}")
                share = mark(asked.keyed, asked.number, ours.value).share
                assert grade(imported, f"{value:.17g}").fraction == share == float(off < 1)
                seen += 1
    assert seen > 20


def test_texts_are_taken_without_accents_case_and_hyphens_but_a_star_is_a_star() -> None:
    (imported,) = (i for i, asked in cases("every kind", "xml", "fr") if asked.question.kind == "text")
    for text in ("DÉCROISSANCE À PAS-FIXE", "decroissance a pas fixe", "décroissance à pasfixe", "sgd*"):
        assert grade(imported, text).fraction == 1, text
    for text in ("sgd", "SGD avec moment", "descente"):
        assert grade(imported, text).fraction == 0, text
    assert "moments" in grade(imported, "ADAM").feedback


def test_ticking_everything_earns_nothing() -> None:
    found = [i for i, asked in cases("every kind", "xml", "fr") if asked.question.kind == "choices"]
    assert found
    for imported in found:
        assert grade(imported, {option.text for option in imported.options}).fraction == 0
        positive = sum(option.fraction for option in imported.options if option.fraction > 0)
        assert positive == pytest.approx(1, abs=1e-4)


# --- what is written ------------------------------------------------------------------------------
def small(language: str = "fr", count: int = 3) -> Exported:
    return moodle_xml([every_kind()], language, count, WHEN)


def test_every_kind_has_its_type() -> None:
    types = {asked.question.name: imported.kind for imported, asked in cases("every kind", "xml", "fr")}
    assert {key.question.kind for key in every_kind().questions} == KINDS
    assert types == {
        "side": "numerical",
        "mean": "numerical",
        "loss": "numerical",
        "relu": "multichoice",
        "losses": "multichoice",
        "flips": "truefalse",
        "pairs": "matching",
        "steps": "cloze",
        "sgd": "shortanswer",
        "shown": "shortanswer",
        "shown_twice": "cloze",
        "shown_blank": "essay",
        "faulty": "numerical",
        "shape": "cloze",
        "pooled": "cloze",
    }


def test_variants_are_questions_and_an_order_alone_makes_no_other() -> None:
    found = [imported.name for imported in read_xml(small().text)]
    assert [name for name in found if name.startswith("side")] == ["side 01", "side 02", "side 03"]
    assert [name for name in found if name.startswith(("relu", "losses", "pairs"))] == [
        "relu 01",
        "losses 01",
        "pairs 01",
    ]
    assert [name for name in found if name.startswith("steps")] == ["steps 01", "steps 02", "steps 03"]


def test_categories_are_dated_and_have_no_slash_of_their_own() -> None:
    found = read_xml(small().text)
    top = "$course$/top/Quiz : été-hiver (small_quiz) 2026-11-29 07h01"
    assert {i.category for i in found} == {
        f"{top}/{n:02d} {key.question.name}" for n, key in enumerate(every_kind().questions, 1)
    }
    another = moodle_xml([every_kind()], "fr", 3, WHEN.replace(day=30))
    assert {i.category for i in read_xml(another.text)}.isdisjoint(i.category for i in found)


def test_names_tags_formulas_code_and_arrays() -> None:
    found = {i.name: i for i in read_xml(small("en").text)}
    side, pooled, faulty = found["side 01"], found["pooled 01"], found["faulty 01"]
    assert side.idnumber == "chapter9.small_quiz.side.01"
    assert side.tags == ("chapter9", "integer", "2.05", "2.06")
    assert side.feedback == r"Divide: \(\lfloor n / s \rfloor\)."
    assert re.search(r"2 &lt; 3 &amp; <code>stride = \d</code>", side.text)
    assert "(Unit: pixels.)" in side.text
    assert re.search(r"<pre>( *-?\d+){4}\n", pooled.text)
    assert "<pre> 1  def relu(x):\n 2      y = x &amp; 0 &lt; 1" in faulty.text
    assert all(unicodedata.is_normalized("NFC", i.text) for i in found.values())


def test_words_for_html() -> None:
    rows = "De l'image\n     1  2\n    10  3\n\nà < 2\nlignes"
    assert html_of(rows) == "<p>De l'image</p><pre> 1  2\n10  3</pre><p>à &lt; 2<br>lignes</p>"
    assert html_of("`a & b` puis \\(a < b\\)") == "<code>a &amp; b</code> puis \\(a &lt; b\\)"
    assert plain("`relu`  de\nx") == "relu de x"


def test_the_schema_holds() -> None:
    etree = pytest.importorskip("lxml.etree")
    schema = etree.XMLSchema(etree.parse(str(Path(__file__).with_name("moodle.xsd"))))
    for quizzes in filter(None, QUIZZES.values()):
        for language in LANGUAGES:
            text = moodle_xml(quizzes, language, MANY, WHEN).text
            schema.assertValid(etree.fromstring(text.encode()))
    for right, wrong in (
        ('fraction="33.33333"', 'fraction="33"'),
        ("<tolerance>0</tolerance>", "<tolerance>0,1</tolerance>"),
        ("<text>side 01</text>", "<text> </text>"),
        ('type="essay"', 'type="coderunner"'),
    ):
        assert not schema.validate(etree.fromstring(broken(right, wrong).encode())), wrong


# --- the lint -------------------------------------------------------------------------------------
def broken(right: str, wrong: str) -> str:
    text = small().text
    assert right in text, right
    return text.replace(right, wrong, 1)


TRAPS = {
    "a fraction outside the list": ('fraction="33.33333"', 'fraction="33"', "not in Moodle's list"),
    "a comma": ("<text>3.5</text>", "<text>3,5</text>", "no number with a point"),
    "no tolerance": ("<tolerance>0</tolerance>", "", "the tolerance of"),
    "a tolerance with a comma": (
        "<tolerance>0</tolerance>",
        "<tolerance>0,1</tolerance>",
        "the tolerance of",
    ),
    "an exact real": ("<tolerance>0.0100000035</tolerance>", "<tolerance>0</tolerance>", "compared exactly"),
    "nothing at 100": ('fraction="100"', 'fraction="90"', "no answer earns 100 %"),
    "right ones that share less": ('fraction="33.33333"', 'fraction="25"', "do not share 100 %"),
    "wrong ones for nothing": ('fraction="-50"', 'fraction="0"', "costs nothing"),
    "no name": ("<text>side 01</text>", "<text />", "its name is empty"),
    "a nameless category": ("07h01/01 side", "07h01/", "wants a name"),
    "a doubled slash": ("07h01/01 side", "07h01//01 side", "wants a name"),
    "an unknown type": ('type="essay"', 'type="coderunner"', "no type 'coderunner'"),
    "no idnumber": ("<idnumber>chapter9.small_quiz.side.01</idnumber>", "", "idnumber is missing"),
    "the same idnumber": ("small_quiz.side.01", "small_quiz.side.02", "stands twice"),
    "dollars": (r"\(\lfloor n / s \rfloor\)", r"$\lfloor n / s \rfloor$", "between dollars"),
    "an empty answer": ("<text>true</text>", "<text />", "an answer is empty"),
    "neither true nor false": ("<text>true</text>", "<text>vrai</text>", "true and false"),
    "nothing to match": ("<text>segmentation</text>", "<text />", "nothing to be matched with"),
    "no feedback": ('<feedback format="html">\n    <text />\n   </feedback>', "", "no feedback"),
    "a field for nothing": ("{1:NUMERICAL:=", "{1:NUMERICAL:%50%", "no answer of a field earns 100 %"),
    "a field with a comma": ("{1:NUMERICAL:=28:0", "{1:NUMERICAL:=28:0,5", "the tolerance of"),
    "a field without tolerance": ("{1:NUMERICAL:=28:0", "{1:NUMERICAL:=28", "the tolerance of"),
    "an unknown field": ("{1:NUMERICAL:", "{1:NUMERIC:", "no field NUMERIC"),
    "a broken field": ("{1:NUMERICAL:=28:0", "{1:NUMERICAL:=2}8:0", "the tolerance of"),
    "a byte that is no XML": ("<text>side 01</text>", "<text>\x00</text>", "no XML"),
}


@pytest.mark.parametrize("trap", TRAPS)
def test_the_lint_finds(trap: str) -> None:
    right, wrong, said = TRAPS[trap]
    assert list(moodle_faults(small().text)) == []
    found = list(moodle_faults(broken(right, wrong)))
    assert any(said in fault for fault in found), found


def test_the_lint_wants_a_category_first() -> None:
    text = re.sub(r'<question type="category">.*?</question>', "", small().text, flags=re.DOTALL)
    assert "the first question is no category" in list(moodle_faults(text))


def other(**changed: Any) -> KeyedQuiz:
    """The small quiz with its first question alone, changed."""
    quiz = every_kind()
    key = quiz.questions[0]
    return replace(quiz, questions=(replace(key, question=replace(key.question, **changed)),))


def test_what_the_importer_would_misread_is_not_written() -> None:
    assert moodle_xml([other(text=Text(fr="Que vaut x ?", en="What is x?"))], "fr", 1, WHEN).variants == 1
    with pytest.raises(ContentError, match="between dollars"):
        moodle_xml([other(text=Text(fr="Que vaut $x$ ?", en="What is $x$?"))], "fr", 1, WHEN)


def test_what_moodle_cannot_share_is_left_out_by_name(tmp_path: Path) -> None:
    right = ", ".join(f'"choice {n}"' for n in range(11))
    (tmp_path / "questions.toml").write_text(
        'estimated_minutes = 5\ntitle = { fr = "t", en = "t" }\n'
        f'[questions.many]\nkind = "choices"\nfr = "a"\nen = "b"\nright = [{right}]\nwrong.no = "none"\n'
    )
    keys = read_questions(tmp_path, "many", lambda name: Text(name, name))
    for write in (moodle_xml, gift_text):
        exported = write([replace(every_kind(), questions=keys)], "fr", 2, WHEN)
        assert exported.variants == 0
        assert "11 choix" in exported.left_out["many"].fr
        assert "11 choices" in exported.left_out["many"].en


# --- GIFT -----------------------------------------------------------------------------------------
def test_gift_names_what_it_leaves_out_and_a_blank_line_follows_each_category() -> None:
    exported = gift_text([every_kind()], "fr", 3, WHEN)
    assert set(exported.left_out) == {"steps", "shown_twice", "shape", "pooled"}
    lines = exported.text.split("\n")
    heads = [place for place, line in enumerate(lines) if line.startswith("$CATEGORY:")]
    assert len(heads) == 1 + len(every_kind().questions) - 4
    assert all(lines[place + 1] == "" for place in heads)


def test_a_question_whose_answer_is_public_is_left_out_by_name() -> None:
    quiz = every_kind()
    keys = tuple(replace(key, open=key.question.name == "mean") for key in quiz.questions)
    for text in (moodle_xml, gift_text):
        before, after = (text([q], "fr", 3, WHEN) for q in (quiz, replace(quiz, questions=keys)))
        assert set(after.left_out) == {*before.left_out, "mean"} and after.variants < before.variants
        assert "open = true" in after.left_out["mean"].fr


def test_gift_and_xml_are_one_bank() -> None:
    xml = {i.idnumber: i for i in read_xml(small().text)}
    gift = read_gift(gift_text([every_kind()], "fr", 3, WHEN).text)
    assert len(gift) == len([i for i in xml.values() if i.kind != "cloze"])
    for one in gift:
        other = xml[one.idnumber]
        assert (one.kind, one.name, one.category, one.text) == (
            other.kind,
            other.name,
            other.category,
            other.text,
        )
        assert (one.feedback, one.tags, one.pairs) == (other.feedback, other.tags, other.pairs)
        if one.kind != "truefalse":
            assert one.options == other.options
