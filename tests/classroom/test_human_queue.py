"""The teacher's page begins with what needs a human, and its figures are those of the marks that count."""

from dataclasses import replace
from pathlib import Path

import pytest
from marked import CHAPTER, NOON, Marked, text

from dlx.classroom.evidence.records import WorkContent
from dlx.classroom.evidence.register import Register
from dlx.classroom.evidence.roster import read_roster
from dlx.classroom.evidence.trust import Dated, Named
from dlx.classroom.exports.export import marks_table, read_class
from dlx.classroom.gradebook.gradebook import sync
from dlx.classroom.gradebook.gradebook_db import gradebook
from dlx.classroom.publishing.human_queue import Entry
from dlx.classroom.publishing.overview import Overview, class_page, overview
from dlx.classroom.sources.identity import Identities
from dlx.exercises import Text, load_course
from dlx.grader.files.writing import UserError
from dlx.grader.reports.report import WORDS, Verdict

pytest.importorskip("jinja2")


@pytest.fixture
def marked(tmp_path: Path) -> Marked:
    return Marked(tmp_path / "class")


def look(mine: Marked, names: bool = True) -> Overview:
    with mine.store() as store:
        return overview(mine.folder, store, load_course(), CHAPTER, names)


def kinds(found: Overview) -> list[tuple[str, str]]:
    return [(entry.kind, entry.pseudonym) for entry in found.queue]


def test_who_was_refused_stands_there_by_name_with_the_cause(marked: Marked) -> None:
    marked.mark("Ada", 9.0, 9.0)
    out = marked.people["Noé"].pseudonym
    why = Text(fr="L'archive est abîmée.", en="The archive is damaged.")
    with marked.store() as store:
        store.add_submission(out, CHAPTER, "0" * 64, "w.zip", NOON, why)
    found = look(marked)
    assert kinds(found) == [("refused", out)]
    page = class_page(found, "fr")
    queue = page[page.index('id="queue"') : page.index('id="students"')]
    assert "Noé Absent" in queue and "L&#39;archive est abîmée." in queue
    (noe,) = [s for s in found.students if s.pseudonym == out]
    assert noe.state == Text(fr="illisible", en="could not be read")
    assert "Noé Absent" not in class_page(look(marked, names=False), "fr")


def test_a_refused_attempt_beside_one_that_counts_asks_nobody(marked: Marked) -> None:
    who = marked.mark("Ada", 9.0, 9.0)
    with marked.store() as store:
        store.add_submission(who, CHAPTER, "0" * 64, "w.zip", NOON, text("damaged"))
    assert look(marked).queue == ()


def test_works_in_dispute_and_dates_unknown_ask_for_a_human(marked: Marked) -> None:
    who = marked.mark("Ada", 9.0, 9.0)
    other = WorkContent({"softmax": "x = 1\n"}, ("chapter1/softmax",))
    with marked.store() as store:
        claim = {"dated": Dated.FILE, "named": Named.MANIFEST}
        store.add_submission(who, CHAPTER, "ab" * 32, "w.zip", NOON, other, **claim)
    found = look(marked)
    assert kinds(found) == [("disputed", who)]
    assert "dlx class attach" in found.queue[0].why.en and "abababab" in found.queue[0].why.en
    with marked.store() as store:
        for submission in store.submissions(who):
            Register(store).date(submission, NOON, Dated.DOWNLOAD)
    assert kinds(look(marked)) == [("disputed", who), ("dates", "")]
    assert look(marked).queue[1].why.fr.startswith("Dates inconnues : 1.")


def test_very_low_marks_and_our_faults_have_their_cause(marked: Marked) -> None:
    low, broken, fine = (
        marked.mark("Ada", 0.0, 1.0),
        marked.mark("Bob", None, 9.0),
        marked.mark("Noé", 9.0, 9.0),
    )
    found = look(marked)
    assert kinds(found) == [("low", low), ("fault", broken)]
    assert {entry.why.en for entry in found.queue} == {"seen"}
    assert {s.pseudonym: s.counted for s in found.students if s.link} == {low: 1.0, broken: None, fine: 18.0}


def test_notes_of_the_intake_and_unreadable_files_are_entries(marked: Marked) -> None:
    who = marked.mark("Zoé", 9.0, 9.0)
    with marked.store() as store:
        (mark,) = store.marks(CHAPTER)
        content = WorkContent(
            {}, (f"{CHAPTER}/pooling",), {"pooling": text("is damaged")}, (text("two files of that name"),)
        )
        store.add_submission(who, CHAPTER, "1" * 64, "w.zip", NOON, content)
        store.save_result(content.sha, mark.grading, mark.report, 0.1)
        mine = next(s for s in store.submissions(who) if s.work == content.sha)
        store.set_mark(mine, mark.grading)
    found = look(marked)
    assert kinds(found) == [("refused", who), ("aside", who), ("stranger", who)]
    assert found.queue[0].why.en == "pooling: is damaged"


def test_figures_are_those_of_the_marks_that_count(tmp_path: Path) -> None:
    pytest.importorskip("nbgrader")
    marked = Marked(tmp_path / "class")
    marked.due("2026-11-20T12:00:00")
    late, by_hand = marked.mark("Ada", 5.0, 5.0), marked.mark("Bob", 2.0, 2.0)
    with marked.store() as store:
        sync(marked.folder, store)
    with gradebook(marked.folder) as book:
        bob = book.find_submission(CHAPTER, by_hand)
        next(n for n in bob.notebooks if n.name == "pooling").grades[0].manual_score = 8.0
        book.db.commit()
    found = look(marked)
    counted = {s.pseudonym: s.counted for s in found.students if s.link}
    share = 1 - found.late[0].late.percent / 100
    assert share < 1
    assert counted == {late: pytest.approx(10 * share), by_hand: pytest.approx(10 * share)}
    assert found.distribution.mean == pytest.approx(10 * share)
    (bob_row,) = [s for s in found.students if s.pseudonym == by_hand]
    assert bob_row.overridden and bob_row.cells["pooling"].earned == 8.0
    page = class_page(found, "en")
    assert "These are figures of the marks that count" in page
    (marked.root / "gradebook.db").write_bytes(b"no database" * 100)
    lost = look(marked)
    assert lost.no_book is not None
    assert "The gradebook could not be read, and marks given by hand are missing:" in class_page(lost, "en")


def test_could_not_be_read_is_a_verdict_of_its_own() -> None:
    assert WORDS[Verdict.UNREADABLE] == Text(fr="illisible", en="could not be read")
    assert Verdict.NOT_ATTEMPTED.rank < Verdict.UNREADABLE.rank < Verdict.WRONG_ANSWER.rank


def test_nothing_to_do_is_said(marked: Marked) -> None:
    marked.mark("Ada", 9.0, 9.0)
    page = class_page(look(marked), "en")
    assert "What needs a human: 0" in page
    assert page.index('id="queue"') < page.index('id="students"') < page.index('id="first"')


@pytest.mark.parametrize(("count", "shown"), [(12, True), (13, False)])
def test_a_long_list_hides_nothing_below_it(marked: Marked, count: int, shown: bool) -> None:
    """Its number is seen, and the browser's search opens it."""
    marked.mark("Ada", 9.0, 9.0)
    entry = Entry("aside", marked.people["Ada"].pseudonym, text("left aside"))
    page = class_page(replace(look(marked), queue=(entry,) * count), "en")
    start = '<details class="dx-details folded"' + " open" * shown + ">"
    assert f"{start}\n<summary><b>Files ambiguous or left aside</b> ({count})" in page


def test_groups_of_the_roster_filter_the_page_and_the_exports(marked: Marked) -> None:
    pytest.importorskip("nbgrader")
    ada, bob = marked.mark("Ada", 9.0, 9.0), marked.mark("Bob", 9.0, 9.0)
    roster = marked.root / "roster.csv"
    roster.write_text(
        "Number,Last name,First name,Groups\n21900001,Dupré,Ada,TD1; Latin\n21900002,B,Bob,TD2\n", "utf-8"
    )
    with marked.store() as store:
        Identities(store).enrol(read_roster(roster))
        assert store.groups() == {ada: ("Latin", "TD1"), bob: ("TD2",)}
        wanted = read_class(marked.folder, store, [CHAPTER], "TD1")
        assert [person.pseudonym for person in wanted.people] == [ada]
        table = marks_table(wanted, [CHAPTER])
        assert (table.headings[4], table.rows[0][4]) == ("Group", "Latin, TD1")
        with pytest.raises(UserError) as caught:
            read_class(marked.folder, store, [CHAPTER], "TD9")
        assert caught.value.text.en == (
            "Nobody is in the group TD9. Groups of the roster: Latin, TD1, TD2. A roster with a column Group "
            "gives them: dlx class collect SUBMISSIONS --roster FILE"
        )
        everybody = marks_table(read_class(marked.folder, store, [CHAPTER]), [CHAPTER])
        numbers = [row[0] for row in everybody.rows]
        assert len(numbers) == len(set(numbers))
        store.forget(ada)
        assert ada not in store.groups()
    page = class_page(look(marked), "en")
    assert 'class="student team-1"' in page and 'id="team-1"' in page
