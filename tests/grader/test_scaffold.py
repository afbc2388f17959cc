"""The author's whole way: a new exercise, what verify says is left to write, the text in its place, derive,
and no hole.
"""

import re
from pathlib import Path

import pytest

from dlx.exercises import ContentError, Exercise, read_course
from dlx.grader.authoring import write_exercise
from dlx.grader.authoring.certify import certify
from dlx.grader.authoring.derived import write_derived
from dlx.grader.bench.bench import Bench
from dlx.grader.files import UserError

PLACEHOLDER = re.compile("‹[^›]*›")
MOST_FILES, MOST_LINES = 8, 150  # that an author writes by hand


@pytest.fixture
def roots(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Path, Path]:
    monkeypatch.setenv("DLX_SOLUTIONS", str(tmp_path / "solutions"))
    (tmp_path / "exercises").mkdir()
    return tmp_path / "exercises", tmp_path / "solutions"


def exercise(course: Path) -> Exercise:
    return read_course(course).exercises[0]


def fill_in(path: Path, names: list[str]) -> None:
    """As an author would: a text in the place of each mark; mistakes and variants get names."""
    text = PLACEHOLDER.sub(
        lambda found: f"{found[0][1:-1]} (un tableau de nombres, a table)", path.read_text("utf-8")
    )
    for old, new in zip(re.findall(r"(?m)^\[\w+\.(\w+_(?:way|mistake))\]", text), names, strict=False):
        text = text.replace(f".{old}]", f".{new}]")
    path.write_text(text, encoding="utf-8")


def test_from_nothing_to_a_certificate(roots: tuple[Path, Path]) -> None:
    course, keys = roots
    written = write_exercise("part7/my_exercise", course, keys)
    by_hand = [path for path in written[1:] if PLACEHOLDER.search(path.read_text("utf-8"))]
    assert len(by_hand) <= MOST_FILES
    assert sum(len(path.read_text("utf-8").splitlines()) for path in written) <= MOST_LINES
    with Bench() as bench:
        holes = certify(exercise(course), bench).holes
        marks = [
            (path, number, mark)
            for path in written
            for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
            for mark in PLACEHOLDER.findall(line)
        ]
        assert len(marks) > 20 and written[0] in {path for path, _, _ in marks}
        assert sorted(hole.en for hole in holes) == sorted(
            f"{path}, line {number} still holds the placeholder {mark}; put your text there, without the "
            "signs ‹ ›"
            for path, number, mark in marks
        )
        assert all(", ligne " in hole.fr and " à écrire ; " in hole.fr for hole in holes)
        for path in written:
            fill_in(path, ["sums", "multiplies", "triples", "negates", "forgets_the_sign", "adds_two"])
        (underived, *_) = certify(exercise(course), bench).holes
        assert underived.en.endswith("is not what the key says; run: dlx dev derive part7/my_exercise")
        write_derived(exercise(course), bench)
        found = certify(exercise(course), bench)
    assert found.holes == ()
    assert (found.accepted, found.wrong, found.killed) == (2, 4, found.mutants)


def test_a_second_exercise_of_a_chapter_is_listed_last(roots: tuple[Path, Path]) -> None:
    course, keys = roots
    for number, text in enumerate(("[]", '["a"]', '["a", "b"]', '[\n    "a",\n    "b"\n]', '[ "a", ]'), 1):
        path = course / f"part{number}/chapter.toml"
        path.parent.mkdir()
        title = '[title]\nfr = "t"\nen = "t"\n'
        names = re.findall(r'"(\w)"', text)
        for name in names:
            (path.parent / f"{name}{number}").mkdir()
            (path.parent / f"{name}{number}/exercise.toml").write_text(
                f'estimated_minutes = 1\nlibraries = []\nprovides = ["f"]\nchecks = {{}}\n{title}'
            )
            text = text.replace(f'"{name}"', f'"{name}{number}"')
        path.write_text(f"# a word\nexercises = {text}\n{title}")
        write_exercise(f"part{number}/new{number}", course, keys)
        chapter = read_course(course).chapters[number - 1]
        assert [one.slug for one in chapter.exercises] == [f"{n}{number}" for n in (*names, "new")]
        assert path.read_text().startswith("# a word\n") and path.read_text().endswith(title)


def test_nothing_is_overwritten(roots: tuple[Path, Path]) -> None:
    course, keys = roots
    written = write_exercise("part1/one", course, keys)
    before = {path: path.read_bytes() for path in written}
    (keys / "part1/two").mkdir()
    for name in ("part1/one", "part2/one", "part1/two"):
        with pytest.raises(UserError) as found:
            write_exercise(name, course, keys)
        assert "is there already; nothing in it was changed." in str(found.value)
        assert "existe déjà" in found.value.text.fr
    assert {path: path.read_bytes() for path in written} == before
    assert sorted(path.name for path in course.iterdir()) == ["part1"]
    assert not (course / "part1/two").exists()


@pytest.mark.parametrize(
    ("name", "said"),
    [
        (
            "one",
            "one will not do; wanted a chapter and a name of small letters, digits and _, for example: "
            "part1/my_",
        ),
        ("part1/One", "part1/One will not do"),
        ("part1/../one", "part1/../one will not do"),
        ("other/one", "other/one will not do"),
        ("part1/class", "class cannot be the name of a Python module"),
        ("part1/token", "token is already a module of Python or of a library"),
        ("part1/torch", "torch is already a module of Python or of a library"),
    ],
)
def test_a_name_that_will_not_do(roots: tuple[Path, Path], name: str, said: str) -> None:
    course, keys = roots
    written = write_exercise("part1/first", course, keys)
    with pytest.raises(UserError) as found:
        write_exercise(name, course, keys)
    assert str(found.value).startswith(said) and found.value.text.fr != str(found.value)
    tables = [path for path in written if path.suffix == ".toml" and path.is_relative_to(course)]
    assert sorted(course.rglob("*.toml")) == sorted(tables)


def test_a_list_that_cannot_be_added_to(roots: tuple[Path, Path]) -> None:
    course, keys = roots
    (listing, *_) = write_exercise("part1/first", course, keys)
    text = listing.read_text("utf-8").replace('"first",\n', '"first" # the first, ]\n')
    listing.write_text(text, encoding="utf-8")
    with pytest.raises(ContentError, match="could not be added to"):
        write_exercise("part1/second", course, keys)
    assert listing.read_text("utf-8") == text
    assert not (course / "part1/second").exists() and not (keys / "part1/second").exists()
