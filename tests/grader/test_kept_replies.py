"""What the reference answered is kept from one judge to the next: for the same key, seed and versions only,
and never believed more than its bytes."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from dlx.exercises import load_course
from dlx.grader.bench import Bench, Died, Raised, Value
from dlx.grader.checking import Memory, Work
from dlx.grader.judging import Judge
from dlx.grader.judging.kept_replies import ENDING, KeptReplies
from dlx.grader.key import answer_key
from dlx.grader.reports import Report
from dlx.grader.submissions import Submission

EXERCISE = load_course().find("pooling")[0]


@pytest.fixture(scope="module")
def bench() -> Iterator[Bench]:
    with Bench() as opened:
        yield opened


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The modules of the works that were loaded in the bench."""
    found: list[str] = []
    opened = Work._open

    def noted(work: Work) -> None:
        found.append(work._source.files[work._source.module])
        opened(work)

    monkeypatch.setattr(Work, "_open", noted)
    return found


def graded(bench: Bench, text: str, replies: Path | None, seed: str = "s") -> Report:
    judge = Judge(bench, seed, replies=replies)
    report = judge.grade(Submission("s", {EXERCISE.slug: text}), (EXERCISE,))
    return replace(report, exercises=tuple(replace(e, seconds=0.0) for e in report.exercises))


def reference() -> str:
    key = answer_key(EXERCISE)
    assert key is not None
    return key.reference


def test_the_reference_is_asked_once(bench: Bench, tmp_path: Path, asked: list[str]) -> None:
    wrong = reference().replace("max", "min")
    assert wrong != reference()
    before = graded(bench, wrong, None)
    first = graded(bench, wrong, tmp_path / "replies")
    assert reference() in asked
    asked.clear()
    second = graded(bench, wrong, tmp_path / "replies")
    assert reference() not in asked, "what it answered was kept"
    assert wrong in asked, "the work itself is always asked"
    assert before == first == second
    assert not first.exercises[0].accepted


def test_for_nobody_else_to_read(bench: Bench, tmp_path: Path) -> None:
    graded(bench, "", tmp_path / "replies")
    (kept,) = (tmp_path / "replies").iterdir()
    assert kept.stat().st_mode & 0o777 == 0o600
    assert kept.parent.stat().st_mode & 0o777 == 0o700


def test_another_seed_or_key_has_its_own(bench: Bench, tmp_path: Path, asked: list[str]) -> None:
    graded(bench, "", tmp_path)
    (old,) = tmp_path.glob(f"*{ENDING}")
    asked.clear()
    graded(bench, "", tmp_path, seed="another")
    assert reference() in asked
    (new,) = tmp_path.glob(f"*{ENDING}")
    assert new != old, "the replies of other terms are gone"


@pytest.mark.parametrize(
    "spoil", [lambda data: data[:-1], lambda data: data[:40] + b"\0" + data[41:], lambda _: b""]
)
def test_damaged_it_counts_for_nothing(
    bench: Bench, tmp_path: Path, asked: list[str], spoil: Callable[[bytes], bytes]
) -> None:
    right = graded(bench, reference(), tmp_path)
    (kept,) = tmp_path.glob(f"*{ENDING}")
    kept.write_bytes(spoil(kept.read_bytes()))
    asked.clear()
    assert graded(bench, reference(), tmp_path) == right
    assert len(asked) > 1, "the reference was asked again, beside the work"
    assert right.exercises[0].accepted


def test_a_folder_that_cannot_be_written_costs_nothing(bench: Bench, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert graded(bench, reference(), tmp_path / "file").exercises[0].accepted


def test_replies_come_back_as_they_were(tmp_path: Path) -> None:
    memory = Memory(open_work=lambda: pytest.fail("asked"))
    memory.replies = {
        5: (b"asked", Value([1, 2.5, "x"], (0, -1), "printed")),
        6: (b"", Raised(("ValueError", "Exception"), "no", 3, 4, "said")),
    }
    kept = KeptReplies(tmp_path, "chapter/one", ("key", "seed"))
    kept.keep((Memory(memory.open_work), memory))
    found = Memory(memory.open_work), Memory(memory.open_work)
    assert kept.recall(found)
    assert found[1].replies == memory.replies
    assert not found[0].replies


def test_a_death_is_not_kept(tmp_path: Path) -> None:
    memory = Memory(open_work=lambda: pytest.fail("asked"), replies={5: (b"asked", Died("timeout"))})
    kept = KeptReplies(tmp_path, "chapter/one", ())
    kept.keep((memory,))
    assert not kept.recall((memory,))
    assert not list(tmp_path.iterdir())
