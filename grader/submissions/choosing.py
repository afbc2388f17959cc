"""Which of several files answers an exercise: the surest that was worked on, and of those that are equally
sure and say the same, any; of others the latest, or none where nobody knows. Nothing is chosen in silence.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from ...exercises import Exercise, Text
from ..notebooks import Notebook, module_of
from ..source import Entry, Refusal, defines, same_answer
from .matching import Match, Rank

MAX_ALL = 2 << 20
SHOWN = 5  # names in a note
TELLING = timedelta(minutes=1)  # files that were downloaded or unpacked together are nearer to each other

BY_DATE = Text(
    fr="Les dates des fichiers en ont décidé, et rien ne les garantit : si c'est l'autre qui doit compter, "
    "rendez-le seul.",
    en="The dates of the files decided, which nothing vouches for: if the other one shall count, hand it in "
    "alone.",
)


@dataclass(frozen=True)
class Candidate:
    """What may be the answer to an exercise: a text, or why there is none; a smaller `place` is better."""

    path: str
    found: str | Text
    untouched: bool = False  # as it was when the exercise was opened
    answers: bool = True  # it can be read, and defines a name that the exercise asks for
    rank: Rank = Rank.EXACT
    place: tuple[int, int] = (0, 0)
    modified: datetime | None = None


@dataclass(frozen=True)
class Read:
    """An answer file that was read, and the exercises that it may be about."""

    entry: Entry
    found: str | Text | Notebook
    about: tuple[Match, ...]


def answer(path: str, found: str | Text | Notebook, exercise: Exercise) -> Candidate:
    """What was read, as an answer to this exercise."""
    text = module_of(found, exercise)
    untouched = isinstance(text, str) and text.split() == exercise.stub.read_text(encoding="utf-8").split()
    answers = isinstance(text, str) and defines(text, exercise)
    return Candidate(path, text, untouched, answers)


def candidates_of(works: Sequence[Read]) -> tuple[dict[Exercise, list[Candidate]], set[str]]:
    """(what may answer each exercise, the files that are a candidate anywhere). What a file says in passing,
    or half, opens no chapter that no other file is about."""
    found: dict[Exercise, list[Candidate]] = {}
    weak = []
    for work in works:
        best = min((match.rank for match in work.about), default=Rank.PARTLY)
        for match in work.about:
            if match.rank > max(best, Rank.DEFINES):
                weak.append((work, match))
            else:
                found.setdefault(match.exercise, []).append(_candidate(work, match))
    chapters = {exercise.chapter for exercise in found}
    for work, match in weak:
        if match.exercise.chapter in chapters:
            found.setdefault(match.exercise, []).append(_candidate(work, match))
    return found, {candidate.path for many in found.values() for candidate in many}


def _candidate(work: Read, match: Match) -> Candidate:
    path = work.entry.path
    made = answer(path, work.found, match.exercise)
    place = _place(path, match.exercise)
    return replace(made, rank=match.rank, place=place, modified=work.entry.modified)


def _place(path: str, exercise: Exercise) -> tuple[int, int]:
    """The smaller, the nearer to the usual place."""
    usual = (f"/{exercise.name}/{exercise.slug}.", f"/{exercise.name}.")
    rooted = f"/{path.rpartition('.')[0]}."
    return next((i for i, place in enumerate(usual) if rooted.endswith(place)), 2), path.count("/")


def merge(
    candidates: Mapping[Exercise, list[Candidate]],
) -> tuple[dict[str, Candidate], dict[str, Text], list[Text]]:
    """(the answers by slug, why others have none, what is told). Of several, the surest worked on."""
    files: dict[str, Candidate] = {}
    problems: dict[str, Text] = {}
    told: list[Text] = []
    sizes: dict[str, int] = {}
    for exercise, many in candidates.items():
        worked_on = [c for c in many if not c.untouched] or many
        # a file that is empty, damaged or a remark is no answer where another one answers, whatever its name
        pool = [c for c in worked_on if c.answers and c.rank <= Rank.DEFINES] or worked_on
        chosen, others, dated = _chosen(exercise, pool)
        others += [c for c in worked_on if c not in pool and c.rank <= Rank.DECORATED and chosen is not None]
        if chosen is None:
            problems[exercise.slug] = _several(exercise, others)
        elif isinstance(chosen.found, Text):
            problems[exercise.slug] = chosen.found
        else:
            told += [_told(exercise, chosen, others, dated)] if others else []
            files[exercise.slug] = chosen
            sizes[chosen.path] = len(chosen.found)  # a notebook may answer several: it counts once
            if sum(sizes.values()) > MAX_ALL:
                raise too_much()
    return files, problems, told


def _chosen(exercise: Exercise, pool: Sequence[Candidate]) -> tuple[Candidate | None, list[Candidate], bool]:
    """(the candidate that is graded, those that say something else, whether dates decided); None if nobody
    knows which one."""
    surest = min(c.rank for c in pool)
    order = sorted((c for c in pool if c.rank is surest), key=lambda c: (isinstance(c.found, Text), c.place))
    best = [c for c in order if not isinstance(c.found, Text)] or order
    different = [c for c in best if not _same(best[0], c, exercise)]
    dated = False
    if not different:
        chosen: Candidate | None = best[0]
    elif min(c.place for c in different) > best[0].place and surest is Rank.EXACT:
        chosen = best[0]
    else:
        nearest = [c for c in best if c.place == best[0].place] if surest is Rank.EXACT else best
        chosen, dated = _latest(nearest), True
    whole = [c for c in pool if c.rank < Rank.IN_PASSING]
    if chosen is None:
        return None, best, dated
    return chosen, [c for c in whole if c is not chosen and not _same(chosen, c, exercise)], dated


def _same(one: Candidate, other: Candidate, exercise: Exercise) -> bool:
    """Whether both say the same in what the exercise asks for."""
    if isinstance(one.found, Text) or isinstance(other.found, Text):
        return one.found == other.found
    return one.found == other.found or same_answer(one.found, other.found, exercise.provides)


def _latest(pool: Sequence[Candidate]) -> Candidate | None:
    """The latest by its file's date, which is a claim of the disk or of the archive; None where dates are
    missing or too near to tell an order."""
    dates = [c.modified.replace(tzinfo=None) for c in pool if c.modified is not None]
    if len(dates) < len(pool) or len({c.modified.tzinfo is None for c in pool if c.modified}) != 1:
        return None
    last, before = sorted(dates, reverse=True)[:2]
    return pool[dates.index(last)] if last - before > TELLING else None


def _told(exercise: Exercise, chosen: Candidate, others: Sequence[Candidate], dated: bool) -> Text:
    names = ", ".join(sorted(c.path for c in others)[:SHOWN])
    otherwise = any(c.answers for c in others)
    said = Text(
        fr=f"{exercise.slug} : {chosen.path} est noté ; {names} "
        + ("répond autrement et ne compte pas." if otherwise else "ne contient pas de réponse lisible."),
        en=f"{exercise.slug}: {chosen.path} is graded; {names} "
        + ("answers otherwise and does not count." if otherwise else "holds no answer that can be read."),
    )
    return Text(fr=f"{said.fr} {BY_DATE.fr}", en=f"{said.en} {BY_DATE.en}") if dated else said


def too_much() -> Refusal:
    return Refusal(
        "Plus de 2 Mio de code en tout : ce ne sont pas des fichiers d'exercices.",
        "More than 2 MiB of code in all: these are not exercise files.",
    )


def _several(exercise: Exercise, pool: Sequence[Candidate]) -> Text:
    names = ", ".join(sorted(candidate.path for candidate in pool)[:SHOWN])
    return Text(
        fr=f"Plusieurs fichiers répondent à {exercise.slug} ({names}) : gardez-en un seul.",
        en=f"Several files answer {exercise.slug} ({names}): keep only one.",
    )
