"""A small class with marks, for tests of what comes after grading: no bench, no key."""

from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

from dlx.classroom.evidence.folder import ClassFolder, make_class, open_class
from dlx.classroom.evidence.records import Person, WorkContent
from dlx.classroom.evidence.store import Store
from dlx.exercises import Text
from dlx.grader.reports.report import CheckResult, ExerciseReport, Report, Verdict

CHAPTER = "chapter2"
SLUGS = ("convolution", "pooling")
NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
ADA = Person("", "21900001", "Dupré", "Ada", "ada@example.org", "700001", True)
BOB = Person("", "21900002", "=cmd|'/c calc'!A1", "Bob", "bob@example.org", "700002", True)
ZOE = Person("", "21900003", "N'Diaye", "Zoé", "zoe@example.org", "", False)
OUT = Person("", "21900004", "Absent", "Noé", "noe@example.org", "700004", True)
EVERYBODY = (ADA, BOB, ZOE, OUT)


def text(words: str) -> Text:
    return Text(fr=words, en=words)


def report(scores: Mapping[str, float | None], points: float = 10.0) -> Report:
    """A report with these points earned by slug; None stands for a fault of dlx."""
    return Report("", tuple(_exercise(*item, points) for item in scores.items()), "sandbox", 3, True, "1")


def _exercise(slug: str, earned: float | None, points: float) -> ExerciseReport:
    def check(name: str, value: float, verdict: Verdict) -> CheckResult:
        return CheckResult(name, text(f"check {name}"), True, value, verdict, text("seen"))

    if earned is None:
        checks = [check("broken", points, Verdict.GRADER_ERROR)]
    else:
        checks = [
            check("right", earned, Verdict.ACCEPTED),
            check("wrong", points - earned, Verdict.WRONG_ANSWER),
        ]
    return ExerciseReport(f"{CHAPTER}/{slug}", text(slug.title()), tuple(checks), 0.1)


class Marked:
    """The class in `root`; `people` maps a first name to the person."""

    def __init__(self, root: Path, more: str = "", language: str = "en") -> None:
        make_class(root, language, CHAPTER)
        self.root = root
        if more:
            path = root / "dlx-class.toml"
            key = more.partition(" = ")[0]
            lines = [
                line for line in path.read_text("utf-8").splitlines() if not line.startswith(f"{key} = ")
            ]
            at = lines.index("[class]") + 1
            path.write_text("\n".join([*lines[:at], more, *lines[at:]]) + "\n", encoding="utf-8")
        with self.store() as store:
            self.people = {person.first_name: store.save_person(person) for person in EVERYBODY}

    @property
    def folder(self) -> ClassFolder:
        return open_class(self.root)

    def store(self) -> Store:
        return Store(self.folder.database)

    def due(self, moment: str) -> None:
        with (self.root / "dlx-class.toml").open("a", encoding="utf-8") as stream:
            stream.write(f"\n[chapters.{CHAPTER}]\ndue = {moment}\n")

    def mark(
        self,
        first_name: str,
        *scores: float | None,
        at: datetime = NOON,
        key: str = "first",
        points: float = 10.0,
        source: str = "x = 1\n",
    ) -> str:
        """Somebody hands in and earns these points; returns the pseudonym."""
        who = self.people[first_name].pseudonym
        by_slug = dict(zip(SLUGS, scores, strict=False))
        files = dict.fromkeys(by_slug, f"{source}# {first_name} {by_slug} {points}\n")
        content = WorkContent(files, tuple(f"{CHAPTER}/{slug}" for slug in by_slug))
        with self.store() as store:
            store.add_submission(who, CHAPTER, content.sha, "moodle.zip", at, content)
            terms = store.grading(CHAPTER, key, "1", {}, True)
            store.save_result(content.sha, terms, report(by_slug, points), 0.1)
            mine = [s for s in store.submissions(who) if s.work == content.sha]
            store.set_mark(mine[-1], terms)
        return who
