"""Item analysis of one chapter: what the marks of a class say about the exercises and their checks.

A `Tally` is fed one mark at a time and keeps a byte per student and check, not the reports.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from statistics import fmean

from ...exercises import Text
from ...grader.reports import CheckResult, ExerciseReport, Verdict
from ..evidence import Mark
from .statistics import Distribution, correlation, cronbach, distribution, interval, upper_lower

FEW = 5  # fewer students than this, and nothing is said about a check
SOME = 20  # from here on a weak discrimination is worth a look
WEAK, GOOD = 0.2, 0.4  # Ebel and Frisbie (1991), "Essentials of Educational Measurement", 5th edition
EASY = 0.05  # nearly all pass, or nearly none: a correlation says little
SLOWEST = 10
NOT_ASKED = 255
VERDICTS = tuple(Verdict)
NOTHING_THERE = (Verdict.NOT_ATTEMPTED, Verdict.UNREADABLE)


@dataclass(frozen=True)
class CheckStatistics:
    """One check. `number` students were judged, `tried` of them handed in something; `passed` is of those.

    `discrimination` is the corrected item-total correlation, with its 95 % `interval`; `groups` is the
    difference of success between the upper and the lower 27 %.
    """

    name: str
    title: Text
    public: bool
    points: float
    number: int
    tried: int
    passed: int
    discrimination: float | None
    interval: tuple[float, float] | None
    groups: float | None

    @property
    def success(self) -> float | None:
        """Of all who were judged: who did not try has not passed."""
        return self.passed / self.number if self.number else None

    @property
    def untried(self) -> float | None:
        """The share of those who were judged without the check being tried on them; a page shows it."""
        return 1 - self.tried / self.number if self.number else None

    @property
    def flag(self) -> str | None:
        """What a teacher should look at: untried, nobody, everybody, negative, weak, or None."""
        if self.number < FEW:
            return None
        if self.tried < FEW:
            return "untried" if self.tried == 0 else None
        if self.passed in (0, self.tried):
            return "everybody" if self.passed else "nobody"
        if self.interval is not None and self.interval[1] < 0:
            return "negative"
        r, around = self.discrimination, self.interval
        weak = r is not None and around is not None and r < WEAK and around[1] < GOOD
        telling = self.number >= SOME and EASY < self.passed / self.number < 1 - EASY
        return "weak" if weak and telling else None


@dataclass(frozen=True)
class ExerciseStatistics:
    """One exercise; `mean` is in points, `success` the share of students who pass all of it, `verdicts` the
    number of students by the worst verdict of their checks."""

    name: str
    title: Text
    points: float
    number: int
    mean: float | None
    success: float | None
    verdicts: dict[Verdict, int]
    checks: tuple[CheckStatistics, ...]


@dataclass(frozen=True)
class Misconception:
    """A known mistake and how many students made it; `name` is its file, for the teacher."""

    exercise: str
    name: str
    students: int
    sentence: Text


@dataclass(frozen=True)
class Slow:
    pseudonym: str
    exercise: str
    seconds: float
    total: float


@dataclass(frozen=True)
class Fault:
    """Checks of one exercise that could not be judged, by our own fault."""

    pseudonym: str
    exercise: str
    why: Text | None


@dataclass(frozen=True)
class ChapterStatistics:
    """All about one chapter. `alpha` is Cronbach's, over exercises; `kr20` is over checks, and flatters: the
    checks of one exercise hang together."""

    number: int
    distribution: Distribution
    exercises: tuple[ExerciseStatistics, ...]
    misconceptions: tuple[Misconception, ...]
    slowest: tuple[Slow, ...]
    faults: tuple[Fault, ...]
    alpha: float | None
    kr20: float | None


@dataclass
class _Exercise:
    first: ExerciseReport
    checks: dict[str, CheckResult] = field(default_factory=dict)  # as first seen, without sentences
    codes: dict[str, bytearray] = field(default_factory=dict)  # per check: a verdict per student


@dataclass
class Tally:
    """Takes in marks, one after the other; holds a byte per check and a few numbers per student."""

    pseudonyms: list[str] = field(default_factory=list)
    _exercises: dict[str, _Exercise] = field(default_factory=dict)
    _students: dict[tuple[str, str], set[int]] = field(default_factory=dict)
    _sentences: dict[tuple[str, str], Text] = field(default_factory=dict)
    _slowest: list[Slow] = field(default_factory=list)
    _faults: list[Fault] = field(default_factory=list)

    def add(self, mark: Mark) -> None:
        """Take in the mark of one more student; a second one of the same person counts as somebody else's."""
        student = len(self.pseudonyms)
        self.pseudonyms.append(mark.pseudonym)
        for exercise in mark.report.exercises:
            self._take(exercise, student, mark.pseudonym)
        slow = max(mark.report.exercises, key=lambda e: e.seconds, default=None)
        if slow is not None:
            self._slowest.append(Slow(mark.pseudonym, slow.name, slow.seconds, mark.seconds))
            self._slowest = sorted(self._slowest, key=lambda s: (-s.total, s.pseudonym))[:SLOWEST]

    def _take(self, exercise: ExerciseReport, student: int, pseudonym: str) -> None:
        known = self._exercises.setdefault(exercise.name, _Exercise(exercise))
        for check in exercise.checks:
            known.checks.setdefault(check.name, check)
            codes = known.codes.setdefault(check.name, bytearray())
            codes.extend(b"\xff" * (student - len(codes)))  # whoever came before was not asked
            codes.append(check.verdict.rank)
            if check.misconception is not None:
                key = exercise.name, check.misconception
                self._students.setdefault(key, set()).add(student)
                if check.advice is not None:
                    self._sentences.setdefault(key, check.advice)
        if exercise.verdict is Verdict.GRADER_ERROR:
            broken = next(c for c in exercise.checks if c.verdict is Verdict.GRADER_ERROR)
            self._faults.append(Fault(pseudonym, exercise.name, broken.observed))

    def result(self) -> ChapterStatistics:
        """What was gathered so far."""
        number = len(self.pseudonyms)
        items = {
            (exercise, name): Item(known.checks[name].points, _verdicts(codes, number))
            for exercise, known in self._exercises.items()
            for name, codes in known.codes.items()
        }
        whole = [s for s in range(number) if all(item.judged(s) for item in items.values())]
        per_exercise = [
            [sum(i.earned(s) for (e, _), i in items.items() if e == exercise) for s in whole]
            for exercise in self._exercises
        ]
        complete = [sum(column) for column in zip(*per_exercise, strict=True)]
        totals = _totals(items, number)
        most = sum(item.points for item in items.values())
        passes = [[float(item.passed(s)) for s in whole] for item in items.values()]
        return ChapterStatistics(
            number=number,
            distribution=distribution(complete, most),
            exercises=tuple(_exercise(e, items, totals, number) for e in self._exercises.values()),
            misconceptions=self._misconceptions(),
            slowest=tuple(self._slowest),
            faults=tuple(self._faults),
            alpha=cronbach(per_exercise),
            kr20=cronbach(passes),
        )

    def _misconceptions(self) -> tuple[Misconception, ...]:
        nothing = Text(fr="", en="")
        found = [
            Misconception(*key, len(students), self._sentences.get(key, nothing))
            for key, students in self._students.items()
        ]
        return tuple(sorted(found, key=lambda m: (-m.students, m.exercise, m.name)))


def _verdicts(codes: bytearray, number: int) -> bytes:
    return bytes(codes) + b"\xff" * (number - len(codes))


@dataclass(frozen=True)
class Item:
    """One check of a class: its points and a verdict's rank per student, or NOT_ASKED."""

    points: float
    ranks: bytes

    def judged(self, student: int) -> bool:
        rank = self.ranks[student]
        return rank != NOT_ASKED and VERDICTS[rank] is not Verdict.GRADER_ERROR

    def passed(self, student: int) -> bool:
        return self.ranks[student] == Verdict.ACCEPTED.rank

    def tried(self, student: int) -> bool:
        return self.judged(student) and VERDICTS[self.ranks[student]] not in NOTHING_THERE

    def earned(self, student: int) -> float:
        return self.points if self.passed(student) else 0.0


def _exercise(
    known: _Exercise,
    items: Mapping[tuple[str, str], Item],
    totals: Sequence[tuple[float, float]],
    number: int,
) -> ExerciseStatistics:
    own = {check: items[known.first.name, check] for check in known.codes}
    asked = [s for s in range(number) if any(item.ranks[s] != NOT_ASKED for item in own.values())]
    worst = Counter(max(i.ranks[s] for i in own.values() if i.ranks[s] != NOT_ASKED) for s in asked)
    whole = [s for s in asked if all(item.judged(s) for item in own.values())]
    earned = [sum(item.earned(s) for item in own.values()) for s in whole]
    solved = [all(item.passed(s) for item in own.values()) for s in whole]
    return ExerciseStatistics(
        name=known.first.name,
        title=known.first.title,
        points=sum(item.points for item in own.values()),
        number=len(whole),
        mean=fmean(earned) if whole else None,
        success=sum(solved) / len(whole) if whole else None,
        verdicts={VERDICTS[rank]: count for rank, count in sorted(worst.items())},
        checks=tuple(_check(known.checks[check], item, totals, number) for check, item in own.items()),
    )


def _totals(items: Mapping[tuple[str, str], Item], number: int) -> list[tuple[float, float]]:
    """Per student: (points earned, points that could be earned) over the checks that were judged."""
    return [
        (
            sum(item.earned(s) for item in items.values()),
            sum(item.points for item in items.values() if item.judged(s)),
        )
        for s in range(number)
    ]


def _check(
    check: CheckResult, item: Item, totals: Sequence[tuple[float, float]], number: int
) -> CheckStatistics:
    judged = [s for s in range(number) if item.judged(s)]
    compared = [s for s in judged if totals[s][1] > item.points]
    passed = [float(item.passed(s)) for s in compared]
    rest = [(totals[s][0] - item.earned(s)) / (totals[s][1] - item.points) for s in compared]
    r = correlation(passed, rest)
    return CheckStatistics(
        name=check.name,
        title=check.title,
        public=check.public,
        points=check.points,
        number=len(judged),
        tried=sum(item.tried(s) for s in judged),
        passed=sum(item.passed(s) for s in judged),
        discrimination=r,
        interval=interval(r, len(compared)),
        groups=upper_lower(passed, rest),
    )
