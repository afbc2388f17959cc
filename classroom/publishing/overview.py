"""The teacher's page of one chapter: what the whole class did, and what to look at first.

People appear by pseudonym; names come in at the very end, where the teacher asks for them. What two works
have in common is a hint for a human, and nothing here turns it into a penalty.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from zoneinfo import ZoneInfo

from ...exercises import Course, Exercise, Text, load_quiz
from ...grader.reports import Verdict, isolation_text
from ..analysis import ChapterStatistics, Distribution, Finding, Pair, Similar, Tally, findings, similar
from ..evidence import ClassFolder, Grading, Late, Mark, Person, Store, Submission, WorkContent, late_of
from .human_queue import KINDS, Entry, queue
from .quiz_numbers import other_numbers
from .standing import Standing, booked, columns, spread, standing, without_mark

LONGEST_SHOWN = 250  # lines of one side
WIDEST_SHOWN = 160  # characters of a line
HIDDEN = "░░░"


@dataclass(frozen=True)
class Line:
    """One line of somebody's code; `regions` are the numbers, from 1, of what it has in common."""

    number: int
    text: str
    regions: tuple[int, ...]


@dataclass(frozen=True)
class SideBySide:
    """A pair with the code of both."""

    pair: Pair
    first: tuple[Line, ...]
    second: tuple[Line, ...]


@dataclass(frozen=True)
class Alike:
    """What is alike in one exercise."""

    exercise: str
    title: Text
    similar: Similar
    pairs: tuple[SideBySide, ...]


@dataclass(frozen=True)
class LateWork:
    pseudonym: str
    submitted_at: datetime
    late: Late


@dataclass(frozen=True)
class Overview:
    """All that the page shows. Moments are in the class's time zone.

    `absent` are people of the roster who handed in nothing, `ungraded` those whose submission has no mark
    yet, `refused` the attempts that could not be read, `counted` who has a mark all the same; `undated` is
    how many works that count have no date that a platform recorded.
    """

    class_name: str
    chapter: str
    title: Text
    statistics: ChapterStatistics
    alike: tuple[Alike, ...]
    findings: tuple[Finding, ...]
    absent: tuple[str, ...]
    ungraded: tuple[str, ...]
    refused: tuple[Submission, ...]
    counted: frozenset[str]
    late: tuple[LateWork, ...]
    undated: int
    gradings: tuple[tuple[Grading, int], ...]
    sandboxes: tuple[tuple[Text, int, int], ...]
    stamped: int
    students: tuple[Standing, ...]
    columns: tuple[tuple[str, Text], ...]
    distribution: Distribution
    queue: tuple[Entry, ...]
    no_book: Text | None
    groups: Mapping[str, tuple[str, ...]]
    names: Mapping[str, str]

    @property
    def teams(self) -> tuple[str, ...]:
        """The groups of the roster, by name."""
        return tuple(sorted({name for names in self.groups.values() for name in names}))

    @property
    def pairs(self) -> int:
        return sum(len(alike.pairs) for alike in self.alike)

    @property
    def identical(self) -> int:
        return sum(len(alike.similar.identical) for alike in self.alike)


@dataclass
class Gatherer:
    """Takes in the marks of one chapter, one at a time; keeps the code, not the reports."""

    folder: ClassFolder
    store: Store
    course: Course
    chapter: str
    _tally: Tally = field(default_factory=Tally)
    _texts: defaultdict[str, list[tuple[str, str]]] = field(default_factory=lambda: defaultdict(list))
    _gradings: Counter[int] = field(default_factory=Counter)
    _terms: dict[int, Grading] = field(default_factory=dict)
    _sandboxes: Counter[tuple[str, int]] = field(default_factory=Counter)
    _marked: set[int] = field(default_factory=set)
    _stamped: int = 0
    _contents: dict[str, WorkContent] = field(default_factory=dict)
    _standings: list[Standing] = field(default_factory=list)
    _late: list[LateWork] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._extensions = self.store.extensions()
        self._zone = ZoneInfo(self.folder.settings.timezone)
        self._people = {person.pseudonym: person for person in self.store.people()}
        self._book, self._no_book = booked(self.folder, self.chapter)

    def add(self, mark: Mark) -> None:
        self._tally.add(mark)
        self._marked.add(mark.submission.id)
        content = self.store.content(mark.submission.work or "")
        if content.problems or content.notes:
            self._contents[mark.pseudonym] = content
        for slug, text in content.files.items():
            if "/" not in slug:  # a helper module is nobody's answer
                self._texts[slug].append((mark.pseudonym, text))
        self._terms[mark.grading.id] = mark.grading
        self._gradings[mark.grading.id] += 1
        if mark.report.sandbox:
            self._sandboxes[mark.report.sandbox, mark.report.level] += 1
        self._stamped += mark.report.stamp is not None
        extension = self._extensions.get((mark.pseudonym, self.chapter))
        late = late_of(self.folder, mark.submission, extension[0] if extension else None)
        person = self._people[mark.pseudonym]
        self._standings.append(standing(self.folder, person, mark, late, self._book))
        if late.days:
            at = mark.submission.submitted_at.astimezone(self._zone)
            self._late.append(LateWork(mark.pseudonym, at, late))

    def result(self, names: bool = False) -> Overview:
        """The overview of what was taken in; with the `names` of people, if they are asked for."""
        people = self._people
        every = self.store.submissions()
        own = [s for s in every if s.chapter == self.chapter]
        unread = [s for s in every if s.refusal is not None and s.chapter in (self.chapter, "")]
        current = [s for s in self.store.current() if s.chapter == self.chapter]
        missing = {p.pseudonym for p in people.values() if p.in_roster} - {
            s.pseudonym for s in (*own, *unread)
        }
        undated = sum(not submission.dated.trusted for submission in current)
        statistics = self._tally.result()
        students = self._students([*own, *unread])
        counted = set(self._tally.pseudonyms)
        waiting = [s for s in unread if s.pseudonym not in counted]
        alike = tuple(self._alike(people, names))
        ungraded = tuple(sorted(s.pseudonym for s in current if s.id not in self._marked))
        held = self._sandboxes.most_common()
        return Overview(
            class_name=self.folder.settings.name,
            chapter=self.chapter,
            title=self.title,
            statistics=statistics,
            alike=alike,
            findings=findings(
                statistics,
                ungraded=len(ungraded),
                keys=len({g.key for g in self._terms.values()}),
                pairs=sum(len(a.pairs) for a in alike),
                identical=sum(len(a.similar.identical) for a in alike),
            ),
            absent=tuple(sorted(missing)),
            ungraded=ungraded,
            refused=tuple(unread),
            counted=frozenset(self._tally.pseudonyms),
            undated=undated,
            late=tuple(sorted(self._late, key=lambda w: (-w.late.seconds, w.pseudonym))),
            gradings=tuple((self._terms[id_], count) for id_, count in self._gradings.most_common()),
            sandboxes=tuple((isolation_text(one), level, n) for (one, level), n in held),
            stamped=self._stamped,
            students=students,
            columns=columns(self.course, self.chapter, students),
            distribution=spread(students),
            queue=queue(
                students,
                waiting,
                self._contents,
                people.values(),
                statistics,
                attempts=own,
                undated=undated,
                numbers=self._other_numbers(people.values()),
            ),
            no_book=self._no_book,
            groups=self.store.groups(),
            names={p.pseudonym: _full_name(p) for p in people.values()} if names else {},
        )

    def _students(self, tried: Sequence[Submission]) -> tuple[Standing, ...]:
        """Everybody of the roster, and who else handed in something, by last name and first name."""
        marked = {s.pseudonym: s for s in self._standings}
        by_person: dict[str, list[Submission]] = {}
        for submission in tried:
            by_person.setdefault(submission.pseudonym, []).append(submission)
        return tuple(
            marked.get(who) or without_mark(person, by_person.get(who, []))
            for who, person in self._people.items()
            if who in marked or person.in_roster or who in by_person
        )

    @property
    def title(self) -> Text:
        found = (chapter.title for chapter in self.course.chapters if chapter.name == self.chapter)
        return next(found, Text(fr=self.chapter, en=self.chapter))

    def _other_numbers(self, people: Iterable[Person]) -> Iterator[tuple[str, Text]]:
        """Who answered a quiz of the chapter under a number that is not theirs."""
        for exercise in self.course.exercises:
            if exercise.chapter == self.chapter:
                yield from other_numbers(exercise, self._texts.get(exercise.slug, ()), people)

    def _alike(self, people: Mapping[str, Person], names: bool) -> Iterable[Alike]:
        """What is alike, exercise by exercise. Right answers to a quiz always are, and are left out."""
        for exercise in self.course.exercises:
            compared = exercise.chapter == self.chapter and load_quiz(exercise.folder) is None
            if compared and exercise.slug in self._texts:
                texts = self._texts[exercise.slug]
                found = similar(texts, _public(exercise))
                shown = dict(texts)
                if not names:
                    authors = {a for p in found.pairs for a in (p.first, p.second)}
                    shown = {a: hide_names(shown[a], people[a]) for a in authors}
                pairs = tuple(side_by_side(pair, shown) for pair in found.pairs)
                yield Alike(exercise.name, exercise.title, found, pairs)


def overview(
    folder: ClassFolder, store: Store, course: Course, chapter: str, names: bool = False
) -> Overview:
    """The overview of a chapter, from every mark in it."""
    gatherer = Gatherer(folder, store, course, chapter)
    for mark in store.marks(chapter):
        gatherer.add(mark)
    return gatherer.result(names)


def class_page(found: Overview, language: str) -> str:
    """The teacher's page: one self-contained HTML text, in French ("fr") or English ("en")."""
    from ...grader.reports import WORDS
    from ...templates.pages import render
    from .chart import histogram, interesting

    return render(
        "class.html",
        language,
        o=found,
        chart=histogram(found.distribution, language),
        kinds=KINDS,
        exercises=interesting(found.statistics.exercises),
        verdicts=tuple(Verdict),
        word=WORDS.__getitem__,
    )


def side_by_side(pair: Pair, texts: Mapping[str, str]) -> SideBySide:
    """A pair with the code of both sides, and what they have in common numbered."""
    firsts = [region.first for region in pair.regions]
    seconds = [region.second for region in pair.regions]
    return SideBySide(pair, _lines(texts[pair.first], firsts), _lines(texts[pair.second], seconds))


def _lines(text: str, regions: Sequence[tuple[int, int]]) -> tuple[Line, ...]:
    """The lines of a text, counted as similarity.lex counts them."""
    lines = text.removesuffix("\n").split("\n")[:LONGEST_SHOWN]
    return tuple(
        Line(number, line[:WIDEST_SHOWN].rstrip("\r").replace("\t", "    "), _holding(number, regions))
        for number, line in enumerate(lines, 1)
    )


def _holding(number: int, regions: Sequence[tuple[int, int]]) -> tuple[int, ...]:
    return tuple(index for index, (low, high) in enumerate(regions, 1) if low <= number <= high)


def hide_names(text: str, person: Person) -> str:
    """The code without the name, number and address that its author may have signed it with."""
    words = [person.number, person.email, person.last_name, person.first_name, person.moodle_id]
    words = sorted({word for word in words if len(word) > 2}, key=len, reverse=True)
    if not words:
        return text
    pattern = r"(?<!\w)(?:" + "|".join(map(re.escape, words)) + r")(?!\w)"
    return re.sub(pattern, HIDDEN, text, flags=re.IGNORECASE)


def _public(exercise: Exercise) -> list[str]:
    """What every student was given of an exercise."""
    files = (exercise.stub, exercise.checks_file, *map(exercise.statement, ("fr", "en")))
    return [file.read_text("utf-8") for file in files if file.is_file()]


def _full_name(person: Person) -> str:
    return " ".join(filter(None, (person.first_name, person.last_name))) or person.number
