"""The teacher's page and `dlx class report`: right numbers, nobody's name, nothing lost, nothing alive."""

import json
import re
import shutil
import stat
from collections.abc import Callable
from datetime import timedelta
from html.parser import HTMLParser
from pathlib import Path

import made
import pytest
from click.testing import CliRunner, Result

from dlx.classroom.evidence.folder import ClassFolder, open_class
from dlx.classroom.evidence.records import Change, Person, WorkContent
from dlx.classroom.evidence.register import Register
from dlx.classroom.evidence.store import Store
from dlx.classroom.evidence.trust import Dated
from dlx.classroom.publishing.overview import Overview, class_page, hide_names, overview
from dlx.classroom.publishing.publish import publish
from dlx.cli.main import cli
from dlx.exercises import Chapter, load_course
from dlx.grader.key.answer_key import answer_key

pytest.importorskip("jinja2")

CHAPTER: Chapter = load_course().chapters[0]
COUNT, ABSENT = 60, 3
SELF = f"dlx class report {CHAPTER.name}"
EVIL = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>\u202e\x1b[31m\x00\ud800"
NAME = EVIL.replace("\ud800", "")
Report = Callable[..., Result]


@pytest.fixture(scope="module")
def made_class(tmp_path_factory: pytest.TempPathFactory) -> ClassFolder:
    return made.make(tmp_path_factory.mktemp("teaching") / "2026", CHAPTER, COUNT, ABSENT)


@pytest.fixture
def folder(made_class: ClassFolder, tmp_path: Path) -> ClassFolder:
    """A class of one's own."""
    return open_class(Path(shutil.copytree(made_class.root, tmp_path / "2026")))


@pytest.fixture
def report(folder: ClassFolder) -> Report:
    def call(line: str = "") -> Result:
        arguments = ["class", "report", "--class", str(folder.root), *line.split()]
        return CliRunner().invoke(cli, arguments, prog_name="dlx")

    return call


def look(folder: ClassFolder, names: bool = False) -> Overview:
    with Store(folder.database) as store:
        return overview(folder, store, load_course(), CHAPTER.name, names)


class Tags(HTMLParser):
    """Every tag of a page, with its attributes."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


# --- the numbers ----------------------------------------------------------------------------------
def test_the_counts_add_up(folder: ClassFolder) -> None:
    found = look(folder)
    assert found.statistics.number == COUNT
    assert sum(number for _, _, number in found.statistics.distribution.bins) == COUNT
    assert (len(found.absent), len(found.refused), found.ungraded) == (ABSENT, 1, ())
    assert len(found.late) == sum(index % 17 == 5 for index in range(COUNT))
    assert [number for _, number in found.gradings] == [COUNT]
    assert [(level, number) for _, level, number in found.sandboxes] == [(3, COUNT)]
    for exercise in found.statistics.exercises:
        assert sum(exercise.verdicts.values()) == COUNT


def test_the_mean_is_that_of_the_marks(folder: ClassFolder) -> None:
    with Store(folder.database) as store:
        totals = [mark.report.earned for mark in store.marks(CHAPTER.name)]
    assert look(folder).statistics.distribution.mean == pytest.approx(sum(totals) / COUNT)


def test_a_newer_attempt_without_a_mark_is_listed(folder: ClassFolder) -> None:
    with Store(folder.database) as store:
        who = next(store.marks(CHAPTER.name)).pseudonym
        newer = WorkContent({}, tuple(e.name for e in CHAPTER.exercises))
        later = made.DUE + timedelta(days=60)
        store.add_submission(who, CHAPTER.name, "1" * 64, "w.zip", later, newer)
    found = look(folder)
    assert found.ungraded == (who,)
    assert found.findings[0].kind == "ungraded"


def test_copies_are_shown_side_by_side(folder: ClassFolder) -> None:
    found = look(folder)
    assert found.pairs > 0
    for alike in found.alike:
        for shown in alike.pairs:
            assert shown.pair.first != shown.pair.second
            for lines in (shown.first, shown.second):
                assert {n for line in lines for n in line.regions} == {
                    n for n, _ in enumerate(shown.pair.regions, 1)
                }


# --- nobody's name --------------------------------------------------------------------------------
def people(folder: ClassFolder) -> list[Person]:
    with Store(folder.database) as store:
        return store.people()


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_page_holds_pseudonyms_only(folder: ClassFolder, language: str) -> None:
    page = class_page(look(folder), language)
    for person in people(folder):
        assert person.number not in page
        assert person.email not in page or not person.email
        assert f"{person.first_name} {person.last_name}" not in page
    assert "░░░" in page  # the code was signed


def test_names_come_in_when_they_are_asked_for(folder: ClassFolder) -> None:
    page = class_page(look(folder, names=True), "fr")
    late = look(folder).late[0].pseudonym
    person = next(p for p in people(folder) if p.pseudonym == late)
    assert f"<code>{late}</code> {person.first_name} {person.last_name}".replace("'", "&#39;") in page
    assert "Cette page contient des noms" in page


def test_names_in_code_are_hidden_whole_words_only() -> None:
    person = Person("p", "21900001", "Li", "Anne", "anne@example.org")
    text = "# Anne Li 21900001 ANNE@example.org\nannealing = x21900001 + Annex\n"
    assert hide_names(text, person) == "# ░░░ Li ░░░ ░░░\nannealing = x21900001 + Annex\n"


# --- nothing alive, nothing of the key -------------------------------------------------------------
def test_a_hostile_work_stays_text(folder: ClassFolder) -> None:
    exercise = CHAPTER.exercises[0]
    body = "\n".join(f"    x{i} = [a ** {i} for a in b if a % 2] or sum(c, {i})" for i in range(12))
    with Store(folder.database) as store, store.transaction():
        terms = store.gradings(CHAPTER.name)[0]
        model = next(store.marks(CHAPTER.name))
        for number in ("1", "2"):
            text = f"# {EVIL}{number}\ndef f(b, c):\n{body}\n    return '{EVIL}'\n"
            content = WorkContent({exercise.slug: text}, (exercise.name,))
            person = store.save_person(Person("", NAME + number, NAME, NAME))
            store.add_submission(person.pseudonym, CHAPTER.name, number * 64, NAME, made.DUE, content)
            store.save_result(content.sha, terms, model.report, 0.1)
            (mine,) = store.submissions(person.pseudonym)
            store.set_mark(mine, terms)
    page = class_page(look(folder, names=True), "en")
    assert "&lt;script&gt;alert(1)" in page
    for tag, attributes in Tags(page).found:
        assert tag not in ("script", "img", "iframe", "object", "form", "base")
        assert not [name for name in attributes if name.startswith("on")]
        assert re.fullmatch(rf"#.*|[a-z2-9]{{8}}/{CHAPTER.name}\.html", attributes.get("href") or "#")
    assert not re.search("[\u202e\x1b\x00\ud800]", page)


def test_the_page_tells_nothing_of_the_key(folder: ClassFolder) -> None:
    """Its sentences and titles are there; its code, and what it draws, are not."""
    page = class_page(look(folder), "en")
    shown = {line.text.strip() for a in look(folder).alike for p in a.pairs for line in (*p.first, *p.second)}
    for exercise in CHAPTER.exercises:
        key = answer_key(exercise)
        assert key is not None
        lines = {line.strip() for line in f"{key.checks_source}\n{key.reference}".splitlines()}
        for line in lines - shown:
            if len(line) > 25 and "assert" not in line:
                assert line not in page


def test_pages_are_well_formed(folder: ClassFolder) -> None:
    for language in ("fr", "en"):
        tags = Tags(class_page(look(folder), language)).found
        ids = [attributes["id"] for _, attributes in tags if "id" in attributes]
        assert len(ids) == len(set(ids))
        links = {a["href"][1:] for tag, a in tags if tag == "a" and (a["href"] or "").startswith("#")}  # type: ignore[index]
        assert links <= {*ids}
        assert [tag for tag, _ in tags].count("h1") == 1


# --- the command ----------------------------------------------------------------------------------
def test_pages_receipts_and_findings(folder: ClassFolder, report: Report) -> None:
    done = report()
    assert done.exit_code == 0, done.output
    assert f"{COUNT} marks, mean" in done.output
    assert len(re.findall(r"^  - ", done.output, re.MULTILINE)) == 3
    pages = sorted(folder.reports.glob(f"*/{CHAPTER.name}.html"))
    assert len(pages) == COUNT
    assert len(list(folder.reports.glob(f"*/{CHAPTER.name}.receipt.json"))) == COUNT
    for page in (pages[0], folder.reports / f"class-{CHAPTER.name}.html"):
        assert stat.S_IMODE(page.stat().st_mode) == 0o600
        assert '<html class="dx" lang="fr">' in page.read_text("utf-8")


def test_the_second_time_nothing_is_written(folder: ClassFolder, report: Report) -> None:
    assert report().exit_code == 0
    before = {path: path.stat().st_mtime_ns for path in folder.reports.rglob("*") if path.is_file()}
    assert json.loads(report("--json").stdout)["chapters"][0]["changed"] == 0
    assert {path: path.stat().st_mtime_ns for path in before} == before


def test_the_json_is_alone_on_stdout(folder: ClassFolder, report: Report) -> None:
    found = json.loads(report("--json --no-students").stdout)
    assert found["schema"] == "dlx-class-report/1"
    (chapter,) = found["chapters"]
    assert (chapter["marks"], chapter["absent"], chapter["refused"]) == (COUNT, ABSENT, 1)
    assert not list(folder.reports.glob("*/*"))
    text = json.dumps(found)
    assert not any(person.number in text for person in people(folder))


def test_the_language_of_the_pages_is_not_that_of_the_messages(folder: ClassFolder, report: Report) -> None:
    done = report("--no-students --language en --lang fr")
    assert "Page de l'enseignant" in done.output
    assert 'lang="en"' in (folder.reports / f"class-{CHAPTER.name}.html").read_text("utf-8")


def test_names_leave_when_they_are_no_longer_asked_for(folder: ClassFolder, report: Report) -> None:
    page = folder.reports / f"class-{CHAPTER.name}.html"
    late = look(folder).late[0].pseudonym
    person = next(p for p in people(folder) if p.pseudonym == late)
    assert report("--no-students --names").exit_code == 0
    assert person.last_name.replace("'", "&#39;") in page.read_text("utf-8")
    assert report("--no-students --no-names").exit_code == 0
    assert person.last_name.replace("'", "&#39;") not in page.read_text("utf-8")


def test_a_student_reads_when_it_came_what_lateness_cost_and_what_changed(folder: ClassFolder) -> None:
    with Store(folder.database) as store:
        late = look(folder).late[0]
        store.add_changes([Change(late.pseudonym, CHAPTER.name, 3, 5, "check mended", "", made.DUE)])
        publish(folder, store, load_course(), CHAPTER.name, "en")
    text = (folder.reports / late.pseudonym / f"{CHAPTER.name}.html").read_text("utf-8")
    assert late.submitted_at.strftime("%Y-%m-%d at %H:%M") in text
    assert f"{late.late.days} days begun" in text
    assert f"({late.late.percent:g}% of the points earned)" in text
    assert "check mended" in text


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        (load_course().chapters[1].name, f"no mark in {load_course().chapters[1].name} yet. Grade first"),
        (CHAPTER.exercises[0].slug, f"is no chapter, and pages are made by chapters. Name its own: {SELF}"),
        ("nothing_like_it", "nothing_like_it"),
    ],
)
def test_what_cannot_be_reported_is_said(report: Report, line: str, sentence: str) -> None:
    done = report(line)
    assert done.exit_code == 2
    assert sentence in done.output


def test_a_class_without_marks_is_told_to_grade(tmp_path: Path) -> None:
    made.make_class(tmp_path / "new", "fr", CHAPTER.name)
    done = CliRunner().invoke(cli, ["class", "report", "--class", str(tmp_path / "new")], prog_name="dlx")
    assert done.exit_code == 2
    assert "This class has no mark yet. Grade first: dlx class grade" in done.output


def test_a_full_place_is_a_sentence(folder: ClassFolder, report: Report) -> None:
    folder.reports.write_text("in the way")
    done = report("--no-students")
    assert done.exit_code == 2
    assert "Cannot write" in done.output
    assert folder.reports.read_text() == "in the way"


def test_unknown_dates_are_counted_on_the_page_and_make_nobody_late(
    folder: ClassFolder, report: Report
) -> None:
    assert look(folder).undated == 0 < len(look(folder).late)
    with Store(folder.database) as store:
        for submission in store.current():
            Register(store).date(submission, submission.submitted_at, Dated.DOWNLOAD)
    found = look(folder)
    assert (found.undated, found.late) == (COUNT, ())
    html = class_page(found, "en")
    assert f"Dates unknown: {COUNT}" in html and "dlx class collect --worksheet FILE" in html
    said = (
        f"  Dates unknown: {COUNT}; Moodle's grading worksheet has them: dlx class collect --worksheet FILE"
    )
    assert said in report("--lang en").output
