"""What is written for readers agrees with what is there."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from dlx.cli.main import cli
from dlx.templates import workspace_files

ROOT = Path(__file__).resolve().parent.parent
PAGES = sorted(
    [
        ROOT / "README.md",
        ROOT / "CONTRIBUTING.md",
        ROOT / "CHANGELOG.md",
        *ROOT.glob("docs/**/*.md"),
    ]
)
LINK = re.compile(r"!?\[[^\]]*\]\(\s*<?([^)\s>]+)>?[^)]*\)")
FENCE = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)


def commands(group: click.Group, prefix: str = "dlx") -> Iterator[tuple[str, click.Command]]:
    """Every command with the words that call it; groups give theirs."""
    for name in group.list_commands(click.Context(group)):
        command = group.get_command(click.Context(group), name)
        assert command is not None
        if command.hidden:
            continue
        if isinstance(command, click.Group):
            yield from commands(command, f"{prefix} {name}")
        else:
            yield f"{prefix} {name}", command


COMMANDS = dict(commands(cli))


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def test_there_are_commands() -> None:
    students = "list start check hint grade submit reset status doctor".split()
    assert {f"dlx {name}" for name in students} <= set(COMMANDS)


@pytest.mark.parametrize("words", COMMANDS)
def test_readme_names_every_command(words: str) -> None:
    assert re.search(rf"\b{re.escape(words)}\b", (ROOT / "README.md").read_text("utf-8"))


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("words", COMMANDS)
def test_help_ends_with_an_example(words: str, language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Either the whole page, or what stands before the list of the options."""
    monkeypatch.setenv("DLX_LANG", language)
    page = CliRunner().invoke(cli, [*words.split()[1:], "--help"], prog_name="dlx").output
    ends = [text.rstrip().rpartition("\n")[2].strip() for text in (page, page.split("Options:")[0])]
    assert any(line.startswith((words, f"$ {words}")) for line in ends), page


def slug(heading: str) -> str:
    """The anchor of a heading, as the usual renderers make it."""
    kept = re.sub(r"[^\w\s-]", "", heading.strip().lower())
    return re.sub(r"\s", "-", kept)


def anchors(page: Path) -> set[str]:
    text = FENCE.sub("", page.read_text("utf-8"))
    return {slug(title) for title in re.findall(r"^#+\s+(.+?)\s*$", text, re.MULTILINE)}


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_links_resolve(page: Path) -> None:
    text = FENCE.sub("", page.read_text("utf-8"))
    for target in LINK.findall(text):
        if re.match(r"[a-z][a-z0-9+.-]*:", target):
            continue  # an address of its own
        path, _, anchor = target.partition("#")
        there = (page.parent / path).resolve() if path else page
        assert there.exists(), f"{name_of(page)}: {target} leads nowhere"
        assert there.is_relative_to(ROOT), f"{name_of(page)}: {target} leaves the repository"
        if anchor and there.suffix == ".md":
            assert anchor in anchors(there), f"{name_of(page)}: {target} names no heading"


def installs(text: str) -> set[str]:
    """The lines that install dlx for development, without what stands around them."""
    pieces = (piece.strip() for line in text.splitlines() for piece in re.split(r"&&|;", line))
    return {" ".join(piece.split()) for piece in pieces if re.match(r"pip install .*-e", piece)}


def test_readme_installs_as_ci_does() -> None:
    readme = "\n".join(FENCE.findall((ROOT / "README.md").read_text("utf-8")))
    assert installs(readme) == installs((ROOT / ".ci/run").read_text("utf-8")) != set()


def test_no_page_names_a_machine() -> None:
    """A path of somebody's computer helps nobody else."""
    for page in PAGES:
        found = re.findall(r"(?<![\w.~/])/(?:home|Users|root|work)/\S*", page.read_text("utf-8"))
        assert found == [], name_of(page)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_new_folder_speaks_of_what_exists(language: str) -> None:
    files = workspace_files(language)
    introduction = files["README.md" if language == "en" else "LISEZMOI.md"]
    named = set(re.findall(r"`(dlx [a-z]+)`", introduction))
    assert {"dlx check", "dlx hint", "dlx submit"} <= named <= set(COMMANDS)
    assert f"statement.{language}.md" in introduction
    settings = json.loads(files[".vscode/settings.json"])
    assert settings["python.testing.pytestEnabled"] is True
    assert json.loads(files[".vscode/extensions.json"])["recommendations"]


DESIGN = (ROOT / "docs/design.md").read_text("utf-8")
TESTS = "".join(path.read_text("utf-8") for path in (ROOT / "tests").rglob("test_*.py"))


@pytest.mark.parametrize("name", sorted(set(re.findall(r"`\[(\w+)\]`", DESIGN))))
def test_the_design_names_tests_that_exist(name: str) -> None:
    assert f"def {name}(" in TESTS


@pytest.mark.parametrize("name", sorted(set(re.findall(r"`(k\d\d)`", DESIGN))))
def test_the_design_names_attacks_that_exist(name: str) -> None:
    assert list((ROOT / "tests/attacks").glob(f"{name}_*.py"))


@pytest.mark.parametrize("path", sorted(set(re.findall(r"`(\w+/\w+(?:/\w+)*\.py)`", DESIGN))))
def test_the_design_names_modules_that_exist(path: str) -> None:
    assert (ROOT / path).is_file() or (ROOT / "grader" / path).is_file()


def words_of_checks() -> Iterator[str]:
    """All that a check may write: its fixtures, and what their objects answer to."""
    from dlx.grader.checking import FIXTURES, Expect, Outcome, Subject

    yield from ("answer", "reference", "draw", "expect", *FIXTURES)
    for kind in (Expect, Outcome, Subject):
        yield from (name for name, part in vars(kind).items() if name[0] != "_" and not isinstance(part, str))


@pytest.mark.parametrize("word", sorted(set(words_of_checks()) - {"conditions", "place", "target"}))
def test_authors_are_told_every_word_of_a_check(word: str) -> None:
    assert re.search(rf"\b{word}\b", (ROOT / "docs" / "authoring.md").read_text("utf-8"))
