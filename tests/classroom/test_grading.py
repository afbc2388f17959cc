"""Grading a class: counts add up, nothing is graded twice, faults of ours are not kept."""

import shutil
from collections.abc import Iterable, Iterator
from dataclasses import asdict, replace
from pathlib import Path

import pytest
from small_class import NOON, chapter, exercise, fill, hand_in, key, right, wrong

from dlx.classroom.engines.local import LocalEngine
from dlx.classroom.engines.worker import Graded, Task, Terms, grade_task
from dlx.classroom.evidence.folder import ClassFolder
from dlx.classroom.evidence.records import Person
from dlx.classroom.evidence.store import Store
from dlx.classroom.grading.grading import ClassRun, Lacking, faults, grade_class, plan_grading, verdicts
from dlx.exercises import Text, load_course
from dlx.grader.files.writing import UserError
from dlx.grader.reports.report import Report, Verdict


class Counting:
    """The engine within, and the works that it was really given."""

    def __init__(self, inner: LocalEngine) -> None:
        self.inner = inner
        self.given: list[str] = []

    def run(self, tasks: Iterable[Task], terms: Terms) -> Iterator[Graded]:
        def noted() -> Iterator[Task]:
            for task in tasks:
                self.given.append(task.work)
                yield task

        return self.inner.run(noted(), terms)


@pytest.fixture(scope="module")
def judges() -> Iterator[LocalEngine]:
    engine = LocalEngine(2)
    yield engine
    engine.close()


@pytest.fixture
def engine(judges: LocalEngine) -> Counting:
    return Counting(judges)


@pytest.fixture
def folder(tmp_path: Path) -> ClassFolder:
    """Six pieces of work; two of them are the same."""
    return fill(tmp_path / "class", [*(right(n) for n in range(3)), wrong(0), wrong(1), right(0)])


@pytest.fixture
def store(folder: ClassFolder) -> Iterator[Store]:
    with Store(folder.database) as found:
        yield found


def planned(store: Store, hidden: bool = True) -> ClassRun:
    return plan_grading(store, load_course(), hidden=hidden)


def counts(run: ClassRun) -> dict[str, int]:
    """Those that are not zero; their sum is checked."""
    found = asdict(run.counts())
    total = found.pop("submissions")
    assert sum(found.values()) == total
    return {name: count for name, count in found.items() if count}


def test_a_class_is_graded_once(store: Store, engine: Counting) -> None:
    run = planned(store)
    assert counts(run) == {"remaining": 6}
    assert run.to_grade == 5
    assert len(list(grade_class(run, engine))) == 5
    assert counts(run) == {"graded": 5, "identical": 1}
    assert run.sandbox.startswith("sandbox: level ")
    marks = list(store.marks())
    assert len(marks) == 6
    assert sum(mark.report.accepted for mark in marks) == 4
    assert verdicts(store, [chapter().name])[exercise().name] == {
        Verdict.ACCEPTED: 4,
        Verdict.WRONG_ANSWER: 2,
    }
    again = planned(store)
    assert counts(again) == {"marked": 6}
    assert list(grade_class(again, engine)) == []
    assert len(engine.given) == 5


def test_work_that_is_known_is_not_graded_again(store: Store, engine: Counting) -> None:
    list(grade_class(planned(store), engine))
    late = hand_in(store, "99", right(1))
    run = planned(store)
    assert list(grade_class(run, engine)) == []
    assert counts(run) == {"marked": 6, "identical": 1}
    (mark,) = store.marks(pseudonym=late)
    assert mark.report.student == late
    assert mark.report.accepted


class InThisProcess:
    """What a judge process does, where the test can take a library away."""

    def run(self, tasks: Iterable[Task], terms: Terms) -> Iterator[Graded]:
        return (grade_task(task, terms) for task in tasks)


def test_a_library_that_is_missing_costs_nobody_a_mark(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dlx.exercises.installed.find_spec", lambda _: None)
    run = planned(store)
    answers = list(grade_class(run, InThisProcess()))
    assert len(answers) == 5
    assert counts(run) == {"lacking": 6}
    assert not list(store.marks()), "no mark, and nothing is kept that could become one"
    assert {why for _, _, why in faults(run)} == {
        f"{exercise().name} needs numpy, which is not installed: pip install numpy"
    }
    assert all(isinstance(why, Lacking) for _, _, why in faults(run))
    monkeypatch.undo()
    again = planned(store)
    list(grade_class(again, InThisProcess()))
    assert counts(again) == {"graded": 5, "identical": 1}


def test_a_run_goes_on_where_it_was_stopped(store: Store, engine: Counting) -> None:
    run = planned(store)
    steps = grade_class(run, engine)
    done = {next(steps).work, next(steps).work}
    steps.close()
    found = run.counts()
    assert found.graded == 2
    assert found.remaining + found.identical == 4
    engine.given.clear()
    run = planned(store)
    list(grade_class(run, engine))
    assert set(engine.given).isdisjoint(done)
    assert len(engine.given) == 3
    assert run.counts().remaining == 0


def test_a_new_attempt_is_graded_and_the_old_mark_makes_way(store: Store, engine: Counting) -> None:
    list(grade_class(planned(store), engine))
    better = right(50)
    (who,) = {s.pseudonym for s in store.current() if s.work == wrong(0).sha}
    store.add_submission(who, chapter().name, better.sha, "2.zip", NOON.replace(hour=20), better)
    run = planned(store)
    list(grade_class(run, engine))
    assert counts(run) == {"marked": 5, "graded": 1}
    (mark,) = store.marks(pseudonym=who)
    assert mark.report.accepted


def test_what_was_refused_is_counted(store: Store, engine: Counting) -> None:
    who = store.save_person(Person("", "77", "Name", "Given")).pseudonym
    store.add_submission(who, chapter().name, "x", "x.zip", NOON, Text(fr="non", en="no"))
    run = planned(store)
    list(grade_class(run, engine))
    assert counts(run) == {"graded": 5, "identical": 1, "refused": 1}


class Failing:
    """An engine with a fault of ours on every work: no report, or a check that is broken."""

    def __init__(self, inner: Counting, with_report: bool) -> None:
        self.inner, self.with_report = inner, with_report

    def run(self, tasks: Iterable[Task], terms: Terms) -> Iterator[Graded]:
        for graded in self.inner.run(tasks, terms):
            assert graded.report is not None
            if not self.with_report:
                yield Graded(graded.work, None, 0.1, "BenchError: out of descriptors")
                continue
            first, *others = graded.report.exercises
            check = replace(first.checks[0], verdict=Verdict.GRADER_ERROR, observed=Text("non", "no torch"))
            broken = replace(first, checks=(check, *first.checks[1:]))
            yield replace(graded, report=replace(graded.report, exercises=(broken, *others)))


@pytest.mark.parametrize("with_report", [True, False])
def test_faults_of_ours_are_not_kept(store: Store, engine: Counting, with_report: bool) -> None:
    run = planned(store)
    list(grade_class(run, Failing(engine, with_report)))
    assert counts(run) == {"faults": 6}
    told = {why for _, _, why in faults(run)}
    check = exercise().checks[0].name
    expected = f"{exercise().name}, {check}: no torch" if with_report else "BenchError: out of descriptors"
    assert told == {expected}
    assert len(faults(run)) == 6
    assert list(store.marks()) == []
    again = planned(store)
    list(grade_class(again, engine))
    assert counts(again) == {"graded": 5, "identical": 1}


def test_a_result_that_stands_on_a_fault_of_ours_is_not_reused(store: Store, engine: Counting) -> None:
    run = planned(store)
    (part,) = run.parts
    for graded in Failing(engine, True).run([Task(right(0).sha, right(0))], _terms(store, run)):
        assert graded.report is not None
        store.save_result(graded.work, part.grading, graded.report, 0.1)
    assert right(0).sha in planned(store).parts[0].works


def _terms(store: Store, run: ClassRun) -> Terms:
    return Terms(store.seed, run.parts[0].grading.key)


def test_marks_stay_when_the_key_changes(
    store: Store, engine: Counting, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    list(grade_class(planned(store), engine))
    before = {mark.pseudonym: mark.grading for mark in store.marks()}
    shutil.copytree(key().folder.parent.parent, tmp_path / "key")
    hidden = tmp_path / "key" / exercise().name / "test_hidden.py"
    hidden.write_text(hidden.read_text() + "\n# mended\n")
    monkeypatch.setenv("DLX_SOLUTIONS", str(tmp_path / "key"))
    late = hand_in(store, "99", right(1))
    run = planned(store)
    assert [part.key_changed for part in run.parts] == [True]
    with_new = Counting(LocalEngine(1))  # judges that know the new key
    list(grade_class(run, with_new))
    with_new.inner.close()
    assert with_new.given == [right(1).sha]
    after = {mark.pseudonym: mark.grading for mark in store.marks()}
    assert after.pop(late) != before[next(iter(before))]
    assert after == before


NO_KEY = {
    "fr": "Le corrigé de {name} n'est pas installé ici, et une classe se note avec les vérifications "
    "cachées. Installez le corrigé, ou donnez son dossier avec --solutions, ou ajoutez --public-only pour "
    "ne compter que les vérifications publiques.",
    "en": "The key of {name} is not installed here, and a class is marked with the hidden checks. Install "
    "the key, or give its folder with --solutions, or add --public-only to count the public checks alone.",
}


def test_a_class_is_marked_with_the_key(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DLX_SOLUTIONS", str(tmp_path))
    with pytest.raises(UserError) as caught:
        planned(store)
    for language in ("fr", "en"):
        assert caught.value.text[language] == NO_KEY[language].format(name=chapter().exercises[0].name)


def test_public_checks_alone_do_without(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DLX_SOLUTIONS", str(tmp_path))
    run = planned(store, hidden=False)
    judges = LocalEngine(2)
    list(grade_class(run, judges))
    judges.close()
    assert counts(run) == {"graded": 5, "identical": 1}
    assert {mark.report.hidden_checks for mark in store.marks()} == {False}
    monkeypatch.delenv("DLX_SOLUTIONS")
    hand_in(store, "99", right(7))
    assert planned(store).parts[0].key_changed  # marks of another kind are there


def test_the_line_of_a_run_is_that_of_the_work_held_least_firmly(store: Store) -> None:
    class Uneven:
        """Grades nothing: one work in three was held at level 2."""

        def run(self, tasks: Iterable[Task], terms: Terms) -> Iterator[Graded]:
            for number, task in enumerate(tasks):
                level = 2 if number == 1 else 3
                yield Graded(task.work, Report("", (), f"sandbox: level {level}", level, True, "1"), 0.0)

    run = planned(store)
    assert run.sandbox == "" and len(list(grade_class(run, Uneven()))) == 5
    assert run.sandbox == "sandbox: level 2"
