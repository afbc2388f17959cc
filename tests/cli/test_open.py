"""`dlx open`: the statement as it is, as wide as the terminal, or as a page; the work in an editor."""

import os
import re
import subprocess
import sys
from collections.abc import Callable
from html import unescape
from pathlib import Path

import pytest
from click.testing import Result
from typist import MAIN, typing

from dlx.cli.student.formulas import typeset
from dlx.cli.student.statement_page import page_of, to_html
from dlx.cli.student.statement_text import plain
from dlx.exercises import LANGUAGES, load_course, read_text
from dlx.grader.figures import drawn_path, in_words

Call = Callable[..., Result]
STATEMENTS = [e.statement(language) for e in load_course().exercises for language in LANGUAGES]
CONTROL = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")
FORMULAS = re.compile(r"^```formula\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def program(path: Path, code: str) -> str:
    """A command that runs this code, with the words that follow it in sys.argv."""
    path.write_text(code)
    return f"{sys.executable} {path}"


# --- in the terminal ------------------------------------------------------------------------------
@pytest.mark.parametrize("language", LANGUAGES)
def test_into_a_pipe_goes_the_text_as_it_is(dlx: Call, here: Path, language: str) -> None:
    (exercise,) = load_course().find("pooling")
    done = dlx(f"open pooling --lang {language}")
    assert (done.exit_code, done.stdout) == (0, read_text(exercise.statement(language)))


@pytest.mark.parametrize("path", STATEMENTS, ids=lambda path: f"{path.parent.name}-{path.name}")
def test_plain_words_have_no_frame_and_are_never_cut(path: Path) -> None:
    text = in_words(read_text(path), path.suffixes[0][1:])
    shown = plain(text, 60)
    lines = [line for line in shown.splitlines() if not line.startswith("    ")]
    assert [line for line in lines if len(line) > 60 and " " in line.strip("- `#")[:60]] == []
    assert not re.search(r"[│┃━─╭]|^\||^```", shown, re.MULTILINE)
    kept = re.sub(r"[|\-:;\s]|```\w*", "", text)
    assert re.sub(r"[\-:;\s]|```\w*", "", shown).replace("|", "") == kept


def test_a_table_in_plain_words() -> None:
    table = "Before:\n| name | shape |\n|---|---|\n| `x` | `(H, W)`, of any sign |\nAfter."
    assert plain(table, 20) == "Before:\n- name: shape\n- `x`: `(H, W)`, of\n  any sign\nAfter.\n"


def test_a_long_statement_is_shown_page_by_page(here: Path) -> None:
    pager = program(here / "pager.py", "import sys; print('PAGED'); print(sys.stdin.read()); print('END')")
    with typing(["open", "convolution"], here, columns=60, PAGER=pager) as person:
        assert person.rest() == 0
        shown = CONTROL.sub("", person.shown)
    assert shown.startswith("PAGED\n")
    assert shown.rstrip().endswith("END")
    assert "2-D convolution" in shown
    assert max(map(len, shown.splitlines())) <= 60
    assert "```" not in shown


def test_plain_words_are_never_paged(here: Path) -> None:
    pager = program(here / "pager.py", "print('PAGED')")
    with typing(["open", "convolution", "--plain"], here, columns=60, PAGER=pager) as person:
        assert person.rest() == 0
    assert "PAGED" not in person.shown
    assert CONTROL.sub("", person.shown) == person.shown


def test_a_chapter_is_a_list(dlx: Call, workspace: Path) -> None:
    lines = dlx("open chapter2").stdout.splitlines()
    (chapter,) = (c for c in load_course().chapters if c.name == "chapter2")
    listed = lines[-1 - len(chapter.exercises) : -1]
    assert [line.split()[1] for line in listed] == [e.slug for e in chapter.exercises]
    assert lines[-1] == "A statement: dlx open convolution"


def test_without_a_name_it_is_the_next_exercise(
    dlx: Call, workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (first,) = load_course().find("convolution")
    (other,) = load_course().find("pooling")
    assert dlx("open --lang fr").stdout == read_text(first.statement("fr"))
    (workspace / other.name).mkdir()
    monkeypatch.chdir(workspace / other.name)
    assert dlx("open --lang fr").stdout == read_text(other.statement("fr"))


# --- in the browser -------------------------------------------------------------------------------
def in_browser(folder: Path, *arguments: str) -> tuple[str, str]:
    """(the address that the browser was given, what dlx said)."""
    seen = folder / "seen.txt"
    browser = folder / "browser"
    browser.write_text(f"#!{sys.executable}\nimport sys\nopen({str(seen)!r}, 'w').write(sys.argv[1])\n")
    browser.chmod(0o755)
    done = subprocess.run(
        [sys.executable, "-c", MAIN, "open", *arguments, "--browser"],
        cwd=folder,
        env={**os.environ, "BROWSER": str(browser)},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    return seen.read_text(), done.stdout


def test_a_page_for_the_browser(workspace: Path) -> None:
    address, said = in_browser(workspace, "conv_layer", "--lang", "fr")
    page = workspace / ".dlx/pages/chapter2-convolution_layer.fr.html"
    assert address == page.as_uri()
    assert said == f"Page ouverte dans le navigateur : {page}\n"
    text = page.read_text("utf-8")
    assert '<html lang="fr">' in text and "<math" in text
    assert re.findall(r"(?:src|href)=\"(?!data:image/svg)|url\(|<script|@import", text) == []


def test_the_page_of_a_chapter_has_all_its_statements(here: Path) -> None:
    """Outside of a workspace, it lies in a temporary folder."""
    address, said = in_browser(here, "chapter1", "--lang", "en")
    path = Path(said.split(": ", 1)[1].strip())
    text = path.read_text("utf-8")
    path.unlink()
    path.parent.rmdir()
    assert address == path.as_uri()
    (chapter,) = (c for c in load_course().chapters if c.name == "chapter1")
    assert text.count("<article ") == len(chapter.exercises)
    assert text.count("<h1>") == 1
    assert '<a href="#part-27">' in text and text.count("<tr>") > len(chapter.exercises)
    assert drawn_path(chapter, "en")[1] in unescape(text)
    assert re.search(r"(?:src|href)=\"(?!data:image/svg\+xml;base64,|#part-)|url\(|<script", text) is None


@pytest.mark.parametrize("path", STATEMENTS, ids=lambda path: f"{path.parent.name}-{path.name}")
def test_every_statement_becomes_a_page_with_its_formulas(path: Path) -> None:
    text = read_text(path)
    html = to_html(text)
    assert html.count("<math") == len(FORMULAS.findall(text))
    assert "$$" not in text, "formulas are written in plain signs"
    assert html.count("<table>") == len(re.findall(r"^\|[-| :]+\|$", text, re.MULTILINE))


@pytest.mark.parametrize(
    ("markdown", "never"),
    [
        ("<script>alert(1)</script>", "<script"),
        ("a <img src=x onerror=alert(1)> b", "<img"),
        ("[x](javascript:alert(1))", "href"),
        ("[x](data:text/html,a)", "href"),
        ("![x](https://example.org/a.png)", "<img"),
        ("```formula\n<script>\n```", "<script"),
        ("```\n</code><script>\n```", "<script"),
        ('![a"><script>](b.svg)', "<script"),
        ("![a](b.svg)", "<img"),
    ],
)
def test_nothing_in_a_statement_is_obeyed(markdown: str, never: str) -> None:
    assert never not in to_html(markdown)
    assert "default-src &#x27;none&#x27;" in page_of("<script>", [("<b>", markdown)], "en")
    assert "<b>" not in page_of("<script>", [("<b>", markdown)], "en")


def bare(formula: str) -> str | None:
    """What is typeset, without what only arranges it."""
    made = typeset(formula)
    return made and re.sub(r"</?(?:math|mtable|mtr|mrow)[^>]*>", "", made)


@pytest.mark.parametrize(
    ("formula", "wanted"),
    [
        ("x", "<mtd><mi>x</mi></mtd>"),
        ("a  b", "<mtd><mi>a</mi></mtd><mtd><mi>b</mi></mtd>"),
        ("beta1**t", "<mtd><msup><msub><mi>β</mi><mn>1</mn></msub><mi>t</mi></msup></mtd>"),
        ("a / (b + c)", "<mtd><mfrac><mi>a</mi><mi>b</mi><mo>+</mo><mi>c</mi></mfrac></mtd>"),
        ("a - (b - c)", "<mtd><mi>a</mi><mo>−</mo><mo>(</mo><mi>b</mi><mo>−</mo><mi>c</mi><mo>)</mo></mtd>"),
        ("(a + b) * c", "<mtd><mo>(</mo><mi>a</mi><mo>+</mo><mi>b</mi><mo>)</mo><mo>·</mo><mi>c</mi></mtd>"),
        ("m^ = 1", '<mtd><mover accent="true"><mi>m</mi><mo>^</mo></mover><mo>=</mo><mn>1</mn></mtd>'),
        ("H' <= 2", "<mtd><msup><mi>H</mi><mo>′</mo></msup><mo>≤</mo><mn>2</mn></mtd>"),
        ("root(v)", "<mtd><msqrt><mi>v</mi></msqrt></mtd>"),
        ("Σ(u) w[u]", "<mtd><munder><mo>∑</mo><mi>u</mi></munder><msub><mi>w</mi><mi>u</mi></msub></mtd>"),
        ("-x // 2", "<mtd><mo>⌊</mo><mfrac><mo>−</mo><mi>x</mi><mi>2</mn></mfrac><mo>⌋</mo></mtd>"),
    ],
)
def test_formulas_are_typeset(formula: str, wanted: str) -> None:
    assert bare(formula) == wanted.replace("<mi>2", "<mn>2")


@pytest.mark.parametrize("code", ["f(*x)", "lambda: 1", "'<b>'", "x[1:2]", "a b", "not a", "(" * 999])
def test_code_is_no_formula(code: str) -> None:
    assert typeset(code) is None


def test_figures_stand_in_the_page() -> None:
    """Their words are for who does not see them; what the course does not draw is its words alone."""
    html = to_html('![a "b" <c>](d.svg) ![e](f.svg)', figures={"d.svg": "<svg/>"})
    assert html == (
        '<p><img alt="a &quot;b&quot; &lt;c&gt;" src="data:image/svg+xml;base64,PHN2Zy8+"> [e]</p>\n'
    )


# --- in the editor --------------------------------------------------------------------------------
def test_the_editor_is_given_the_file(
    dlx: Call, work: Path, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = here / "seen.txt"
    monkeypatch.setenv(
        "VISUAL",
        program(
            here / "my editor.py", f"import sys\nopen({str(seen)!r}, 'w').write(repr(sys.argv[1:]))"
        ).replace("my editor", "'my editor'"),
    )
    monkeypatch.setenv("EDITOR", "never")
    assert dlx("open convolution --editor").exit_code == 0
    assert seen.read_text() == repr([str(work)])


def test_the_ways_an_editor_fails(dlx: Call, work: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setenv("EDITOR", "no-such-editor --wait")
    done = dlx("open convolution --editor --lang fr")
    assert done.exit_code == 2
    assert done.stderr == (
        "L'éditeur no-such-editor ne se lance pas (No such file or directory). Corrigez $VISUAL ou $EDITOR, "
        f"ou ouvrez {work} vous-même.\n"
    )
    for wrong in ('echo "unclosed', '""'):
        monkeypatch.setenv("EDITOR", wrong)
        done = dlx("open convolution --editor --lang en")
        assert (done.exit_code, done.stderr.startswith(f"The editor {wrong} does not start (")) == (2, True)
    monkeypatch.setenv("EDITOR", "false")
    assert dlx("open convolution --editor").exit_code == 1
    monkeypatch.delenv("EDITOR")
    monkeypatch.setenv("PATH", "")
    assert dlx("open convolution --editor").stderr.startswith(
        "No editor is known: neither $VISUAL nor $EDITOR"
    )


def test_where_vs_code_is_there_it_is_the_editor(
    dlx: Call, workspace: Path, monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("bin")
    (folder / "code").write_text('#!/bin/sh\necho "$1" > seen.txt\n')
    (folder / "code").chmod(0o755)
    for name in ("VISUAL", "EDITOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PATH", str(folder), prepend=os.pathsep)
    assert dlx("open chapter2 --editor").exit_code == 0
    assert (workspace / "seen.txt").read_text() == f"{workspace / 'chapter2'}\n"


def test_what_was_not_started_has_no_file(dlx: Call, workspace: Path) -> None:
    done = dlx("open softmax --editor")
    assert done.exit_code == 2
    assert done.stderr == f"softmax is not in {workspace} yet. Open it: dlx start softmax\n"
