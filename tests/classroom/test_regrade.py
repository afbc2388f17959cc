"""Grading again under a mended key: who moves is known before it counts, and nobody falls unseen."""

import json
import re
import signal
import subprocess
import sys
import tomllib
from collections.abc import Callable, Iterable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from keyed_class import CHAPTER, FIRST, NOON, SECOND, Keyed, keyed_class

from dlx.classroom.engines import Engine, Graded, Task, Terms
from dlx.classroom.engines.local import local_engine
from dlx.classroom.gradebook.counted_marks import marks_that_count
from dlx.classroom.gradebook.gradebook import sync
from dlx.classroom.gradebook.gradebook_db import gradebook, student_id
from dlx.classroom.gradebook.gradebook_marks import with_same_share
from dlx.classroom.grading.regrade import Kind, compare_results, grade_again, grading_now, to_grade
from dlx.cli.main import cli
from dlx.exercises import load_course

Call = Callable[..., Result]
NEAR = "test_scores_near_a_thousand"


@pytest.fixture
def marked(
    tmp_path_factory: pytest.TempPathFactory, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Keyed:
    return keyed_class(tmp_path_factory, tmp_path, monkeypatch)


@pytest.fixture
def regrade(marked: Keyed) -> Call:
    def call(*words: str) -> Result:
        line = ["class", "regrade", CHAPTER.name, "--class", str(marked.root), *words]
        return CliRunner().invoke(cli, line, prog_name="dlx")

    return call


def result(done: Result) -> dict[str, object]:
    found: dict[str, object] = json.loads(done.stdout)
    return found


def test_a_dry_run_shows_who_moves_and_writes_no_mark(marked: Keyed, regrade: Call) -> None:
    before = marked.earned()
    marked.relax(NEAR)
    done = regrade("--dry-run")
    assert done.exit_code == 0, done.output
    wrong, same = marked.who["wrong"], marked.who["same"]
    for who in (wrong, same):
        assert f"  {who}  " in done.output
    assert marked.who["right"] not in done.output
    assert "wrong answer → passed (+" in done.output
    assert "4 marks = 2 unchanged + 2 rise + 0 with the same total + 0 would fall + 0 move" in done.output
    assert "Nothing is written." in done.output
    assert marked.earned() == before
    with marked.store() as store:
        assert store.changes() == []
        assert to_grade(store, grading_now(store, CHAPTER)) == [], "the real run has nothing left to grade"


def test_the_real_run_writes_marks_with_their_reason(marked: Keyed, regrade: Call) -> None:
    before = marked.earned()
    marked.relax(NEAR)
    done = regrade("--reason", "The check was too\nstrict", "--json")
    assert done.exit_code == 0, done.output
    counts = result(done)["counts"]
    assert counts == {
        "unchanged": 2, "raised": 2, "same_total": 0, "fallen": 0, "elsewhere": 0, "fault": 0
    }  # fmt: skip
    after = marked.earned()
    assert after["wrong"] == after["same"] > before["wrong"]
    assert (after["right"], after["little"]) == (before["right"], before["little"])
    with marked.store() as store:
        changes = store.changes()
        assert {c.pseudonym for c in changes} == {marked.who["wrong"], marked.who["same"]}
        for change in changes:
            assert change.reason == "The check was too strict"
            assert change.after - change.before == after["wrong"] - before["wrong"]
            assert change.detail.startswith(f"{FIRST.name}: ")
            assert "wrong answer → passed (+" in change.detail
        now = grading_now(store, CHAPTER)
        assert {mark.grading.id for mark in store.marks()} == {now.id}, "also where nothing moved"
    again = regrade("--reason", "The same again", "--json")
    assert result(again)["counts"]["unchanged"] == 4  # type: ignore[index]
    with marked.store() as store:
        assert store.changes() == changes


def test_names_are_shown_only_when_asked_for(marked: Keyed, regrade: Call) -> None:
    marked.relax(NEAR)
    assert "Martin" not in regrade("--dry-run").output
    assert "  Ada Martin  " in regrade("--dry-run", "--names").output


def test_no_mark_falls_unless_that_is_allowed(marked: Keyed, regrade: Call) -> None:
    before = marked.earned()
    marked.tighten(NEAR)
    done = regrade("--reason", "A hole")
    assert done.exit_code == 0, done.output
    assert "Would fall:" in done.output
    assert f"  {marked.who['right']}  " in done.output
    assert "passed → wrong answer (-" in done.output
    assert "to let them fall: --allow-lower" in done.output
    assert marked.earned() == before
    with marked.store() as store:
        assert store.changes() == []
        kept = {mark.pseudonym: mark.grading.id for mark in store.marks()}
        assert kept[marked.who["right"]] != kept[marked.who["wrong"]]
    assert regrade("--reason", "A hole", "--allow-lower").exit_code == 0
    assert marked.earned()["right"] < before["right"]
    with marked.store() as store:
        (change,) = store.changes()
        assert (change.pseudonym, change.reason) == (marked.who["right"], "A hole")


def test_as_many_points_out_of_more_is_a_fall(marked: Keyed, regrade: Call) -> None:
    marked.edit(
        "grader.toml", "[checks.test_rows_far_apart]\npoints = ", "[checks.test_rows_far_apart]\npoints = 1"
    )
    moves = result(regrade("--dry-run", "--json"))["moves"]
    kinds = {move["student"]: move["kind"] for move in moves}  # type: ignore[index,attr-defined]
    assert kinds[marked.who["wrong"]] == "fallen"
    assert kinds[marked.who["right"]] == "raised"


def test_only_one_exercise_may_move(marked: Keyed, regrade: Call) -> None:
    before = marked.earned()
    marked.relax(NEAR)
    done = regrade("--reason", "Mended", "--exercise", SECOND.slug)
    assert "Move in another exercise too, and stay:" in done.output
    assert "2 unchanged + 0 rise + 0 with the same total + 0 would fall + 2 move elsewhere" in done.output
    assert marked.earned() == before
    regrade("--reason", "Mended", "--exercise", FIRST.slug)
    assert marked.earned()["wrong"] > before["wrong"]


def test_a_fault_of_ours_leaves_the_mark_and_is_tried_again(marked: Keyed, regrade: Call) -> None:
    before = marked.earned()
    marked.damage(NEAR)
    done = regrade("--reason", "Mended", "--json")
    assert done.exit_code == 3, done.output
    assert result(done)["counts"]["fault"] >= 3  # type: ignore[index]
    assert f"{marked.who['right']}: {FIRST.name}, {NEAR}" in done.stderr, "which check is to be mended"
    assert marked.earned() == before
    with marked.store() as store:
        assert len(to_grade(store, grading_now(store, CHAPTER))) >= 2


def test_what_a_human_set_in_the_gradebook_stays_and_is_pointed_out(marked: Keyed, regrade: Call) -> None:
    with marked.store() as store:
        sync(marked.folder, store)
    who = marked.who["wrong"]
    with gradebook(marked.folder) as book:
        book.find_grade(FIRST.slug, FIRST.slug, CHAPTER.name, who).manual_score = 1.5
        book.db.commit()
    marked.relax(NEAR)
    done = regrade("--reason", "Mended")
    assert done.exit_code == 0, done.output
    lines = [line for line in done.output.splitlines() if who in line]
    assert all("set by hand in the gradebook" in line for line in lines) and lines
    assert "The gradebook is up to date." in done.output
    with gradebook(marked.folder) as book:
        grade = book.find_grade(FIRST.slug, FIRST.slug, CHAPTER.name, who)
        other = book.find_grade(FIRST.slug, FIRST.slug, CHAPTER.name, marked.who["same"])
        assert (grade.manual_score, grade.auto_score) == (1.5, other.auto_score)
        assert other.score == other.auto_score


KILLED = """
import os, signal, sys
from pathlib import Path
from dlx.classroom import grading
from dlx.cli.main import main

grade_again = grading.grade_again

def once(*words):
    for answer in grade_again(*words):
        yield answer
        os.kill(os.getpid(), signal.SIGKILL)

grading.grade_again = once
chapter, folder = sys.argv[1:]
sys.argv = ["dlx", "class", "regrade", chapter, "--class", folder, "--reason", "Mended", "--jobs", "1"]
main()
"""


def test_after_a_kill_9_no_mark_has_moved_and_what_was_graded_is_kept(marked: Keyed, regrade: Call) -> None:
    before = marked.earned()
    marked.relax(NEAR)
    command = [sys.executable, "-c", KILLED, CHAPTER.name, str(marked.root)]
    assert subprocess.run(command, check=False).returncode == -signal.SIGKILL
    assert marked.earned() == before
    with marked.store() as store:
        grading = grading_now(store, CHAPTER)
        assert len(to_grade(store, grading)) == 2
        outcome = compare_results(store, grading, {})
        assert len(outcome.of(Kind.FAULT)) >= 2, "what has no result is never counted as unchanged"
    assert regrade("--reason", "Mended").exit_code == 0
    assert marked.earned()["wrong"] > before["wrong"]


def test_a_newer_attempt_is_left_to_grade(marked: Keyed, regrade: Call) -> None:
    with marked.store() as store:
        (last,) = store.submissions(marked.who["little"])
        content = store.content(last.work or "")
        other = type(content)({**content.files, FIRST.slug: "x = 1\n"}, content.exercises)
        store.add_submission(
            last.pseudonym, CHAPTER.name, "0" * 64, "new.py", NOON + timedelta(days=1), other
        )
    done = regrade("--dry-run")
    assert (
        f"Newer submissions without a mark: 1. They are graded by: dlx class grade {CHAPTER.name}"
        in done.output
    )
    assert "4 marks = 4 unchanged" in done.output


@pytest.mark.parametrize(
    ("words", "fr", "en"),
    [
        (
            [],
            'Une note qui bouge demande une raison : ajoutez --reason "…", ou --dry-run pour voir sans '
            "écrire.\n",
            'A mark that moves needs a reason: add --reason "…", or --dry-run to see without writing.\n',
        ),
        (
            ["--dry-run", "--exercise", CHAPTER.name],
            f"{CHAPTER.name} n'est pas un exercice de {CHAPTER.name}. Nommez-en un : "
            f"{', '.join(e.slug for e in CHAPTER.exercises)}.\n",
            f"{CHAPTER.name} is no exercise of {CHAPTER.name}. Name one: "
            f"{', '.join(e.slug for e in CHAPTER.exercises)}.\n",
        ),
    ],
)
def test_wrong_requests(regrade: Call, words: list[str], fr: str, en: str) -> None:
    for language, sentence in (("fr", fr), ("en", en)):
        done = regrade(*words, "--lang", language)
        assert (done.exit_code, done.stderr) == (2, sentence)


def test_without_marks_there_is_nothing_to_grade_again(marked: Keyed) -> None:
    other = load_course().chapters[1].name
    line = ["class", "regrade", other, "--class", str(marked.root), "--dry-run", "--solutions"]
    missing = CliRunner().invoke(cli, [*line, str(marked.key)])
    assert missing.exit_code == 2
    assert "is not here, and a class is graded with it. Install dlx-course-solutions" in missing.stderr
    with marked.store() as store:
        store.forget_submissions([s.id for s in store.submissions()])
    done = CliRunner().invoke(
        cli, ["class", "regrade", CHAPTER.name, "--class", str(marked.root), "--dry-run"]
    )
    assert done.exit_code == 2
    assert done.stderr == (
        f"There is no mark for {CHAPTER.name}: nothing to grade again. First: dlx class grade "
        f"{CHAPTER.name}\n"
    )


# --- one exercise alone, and shares -----------------------------------------------------------------
class Watched:
    """An engine that answers as the local one does, and remembers what it was asked."""

    def __init__(self, engine: Engine) -> None:
        self._engine, self.asked = engine, list[Task]()

    def run(self, tasks: Iterable[Task], terms: Terms) -> Iterator[Graded]:
        def seen() -> Iterator[Task]:
            for task in tasks:
                self.asked.append(task)
                yield task

        return self._engine.run(seen(), terms)


def test_a_key_that_changed_in_one_exercise_regrades_that_exercise_alone(marked: Keyed) -> None:
    marked.relax(NEAR)
    with marked.store() as store, local_engine(1) as engine:
        before = {mark.submission.work: mark.report for mark in store.marks()}
        grading = grading_now(store, CHAPTER)
        watched = Watched(engine)
        terms = Terms(store.seed, grading.key, True, False, str(marked.key), (CHAPTER.name,))
        works = to_grade(store, grading)
        assert [fault for _, fault in grade_again(store, grading, works, watched, terms)] == [""] * 3
        assert [task.content.exercises for task in watched.asked] == [(FIRST.name,)] * 3
        for work in works:
            found = store.result(work, grading, "")
            assert found is not None
            old, new = before[work], found[0]
            assert [e.name for e in new.exercises] == [e.name for e in old.exercises]
            others = [[e for e in report.exercises if e.name != FIRST.name] for report in (old, new)]
            assert others[0] == others[1], "as they were, seconds and words"
            assert new.points == old.points and new.level == old.level
        moves = {move.pseudonym: move.gained for move in compare_results(store, grading, {}).moves}
        assert moves[marked.who["wrong"]] > 0 == moves[marked.who["right"]]


def test_where_nothing_is_known_of_single_exercises_all_are_graded_again(marked: Keyed) -> None:
    with marked.store() as store:
        store._db.execute("DELETE FROM meta WHERE name LIKE 'exercise-keys%'")
    marked.relax(NEAR)
    with marked.store() as store, local_engine(1) as engine:
        grading = grading_now(store, CHAPTER)
        watched = Watched(engine)
        terms = Terms(store.seed, grading.key, True, False, str(marked.key), (CHAPTER.name,))
        list(grade_again(store, grading, to_grade(store, grading), watched, terms))
        everything = tuple(exercise.name for exercise in CHAPTER.exercises)
        assert [task.content.exercises for task in watched.asked] == [everything] * 3


def test_a_mark_that_stays_keeps_its_share_in_book_and_export(marked: Keyed, regrade: Call) -> None:
    """A check that many fail counts more: who would fall stays, and must not fall by the new maximum."""
    pytest.importorskip("nbgrader")
    with marked.store() as store:
        sync(marked.folder, store)
        share = {m.pseudonym: m.report.earned / m.report.points for m in store.marks()}
        (before,) = {m.report.points for m in store.marks()}
    toml = (marked.key / CHAPTER.name / FIRST.slug / "grader.toml").read_text("utf-8")
    head, _, body = toml.partition(f"[checks.{NEAR}]")
    more = 7 - tomllib.loads(toml)["checks"][NEAR]["points"]
    path = marked.key / CHAPTER.name / FIRST.slug / "grader.toml"
    path.write_text(
        f"{head}[checks.{NEAR}]{re.sub(r'points = [0-9.]+', 'points = 7', body, count=1)}", "utf-8"
    )
    done = regrade("--reason", "w", "--json")
    assert done.exit_code == 0, done.output
    assert result(done)["counts"]["fallen"] == 3  # type: ignore[index]
    folder = marked.folder
    with marked.store() as store:
        ids = {student_id(folder, person): person.pseudonym for person in store.people()}
    booked = {ids[who]: mark for who, mark in marks_that_count(folder)[CHAPTER.name].items()}
    assert {mark.points for mark in booked.values()} == {before + more}
    for who, mark in booked.items():
        assert mark.final / mark.points == pytest.approx(share[who]), "the share stays, of those who stay"
    assert set(booked) == set(share)
    report = ["class", "report", "--class", str(marked.root), "--lang", "en"]
    assert CliRunner().invoke(cli, report, prog_name="dlx").exit_code == 0
    for who, mark in booked.items():
        page = (marked.root / "reports" / who / f"{CHAPTER.name}.html").read_text("utf-8")
        shown = f"{mark.final:.2f}".rstrip("0").rstrip(".")
        said = f"{shown} / {before + more:g} (the same share: the checks have changed since)"
        assert (said in page) is (share[who] < 1), "what counts stands on the page of those who stay"


@pytest.mark.parametrize(
    ("scores", "worth", "points"),
    [
        ({"a": 4.0, "b": 0.0}, {"a": 30.0, "b": 9.0}, {"a": 30.0, "b": 14.0}),
        ({"a": 30.0, "b": 0.0}, {"a": 30.0, "b": 9.0}, {"a": 30.0, "b": 14.0}),
        ({"a": 0.0, "b": 9.0}, {"a": 30.0, "b": 9.0}, {"a": 35.0, "b": 9.0}),
        ({"a": 30.0, "b": 9.0}, {"a": 30.0, "b": 9.0}, {"a": 1.0, "b": 70.0}),
        ({"a": 0.0, "b": 0.0}, {"a": 30.0, "b": 9.0}, {"a": 1.0, "b": 70.0}),
        ({"a": 3.0, "b": None}, {"a": 30.0, "b": 9.0}, {"a": 40.0, "b": 14.0}),
    ],
)
def test_a_share_stays_and_no_exercise_exceeds_its_points(
    scores: dict[str, float | None], worth: dict[str, float], points: dict[str, float]
) -> None:
    found = with_same_share(scores, worth, points)
    known = [slug for slug, score in scores.items() if score is not None]
    of = lambda table, among: sum(table[slug] or 0.0 for slug in among)  # noqa: E731
    assert of(found, known) / of(points, known) == pytest.approx(of(scores, known) / of(worth, known))
    assert all(-1e-9 <= (found[slug] or 0.0) <= points[slug] + 1e-9 for slug in known)
    assert all(found[slug] is None for slug in scores if slug not in known)
    assert with_same_share(scores, worth, worth) == scores, "unchanged where the points are"
