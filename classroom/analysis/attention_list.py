"""What a teacher should look at first, in plain sentences: the most serious first."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...exercises import Text
from ...grader.reports import Verdict
from .tally import ChapterStatistics, CheckStatistics, ExerciseStatistics

MANY = 0.1  # of the class share a misconception: worth a word in the next lecture
MOST_MISCONCEPTIONS = 3
MOST_NAMED = 5
STOPPED = (Verdict.TIMEOUT, Verdict.MEMORY)
_Pair = tuple[ExerciseStatistics, CheckStatistics]


@dataclass(frozen=True)
class Finding:
    """One sentence. `kind` says what it is about; `serious` ones may mean that marks are wrong."""

    kind: str
    text: Text
    serious: bool = False


def findings(
    statistics: ChapterStatistics, *, ungraded: int = 0, keys: int = 1, pairs: int = 0, identical: int = 0
) -> tuple[Finding, ...]:
    """All there is to say about a chapter, the most serious first.

    Args:
        statistics: the item analysis of the chapter.
        ungraded: the number of submissions that still wait for a mark.
        keys: the number of versions of the checks that the marks come from; more than one is a finding.
        pairs: the number of pairs of works that look alike, over all exercises.
        identical: the number of groups who handed in one and the same text, over all exercises.

    Returns:
        First what may mean that marks are wrong, then what is worth a word; empty if there is nothing to say.
    """
    checks = [(e, c) for e in statistics.exercises for c in e.checks]
    return (
        *_faults(statistics),
        *_terms(ungraded, keys),
        *(_nobody(e, c) for e, c in checks if c.flag == "nobody"),
        *(_negative(e, c) for e, c in checks if c.flag == "negative"),
        *_misconceptions(statistics),
        *_stopped(statistics),
        *(_untried(e, c) for e, c in _first_of_each(checks) if c.flag == "untried"),
        *_weak([(e, c) for e, c in checks if c.flag == "weak"]),
        *_alike(pairs, identical),
        *_everybody([(e, c) for e, c in checks if c.flag == "everybody"]),
    )


def most_useful(found: Sequence[Finding], number: int = 3) -> list[Finding]:
    """So many of them, of different kinds where there are enough kinds.

    Args:
        found: what `findings` gave, the most serious first.
        number: how many at most.

    Returns:
        The first finding of each kind, then the others, both in the order of `found`; cut after `number`.
    """
    first = {finding.kind: finding for finding in reversed(found)}
    ahead = [finding for finding in found if first[finding.kind] is finding]
    return [*ahead, *(finding for finding in found if finding not in ahead)][:number]


def _faults(statistics: ChapterStatistics) -> Iterator[Finding]:
    people = len({fault.pseudonym for fault in statistics.faults})
    if people:
        titles = {e.name: e.title for e in statistics.exercises}
        names = sorted({fault.exercise for fault in statistics.faults})
        fr = ", ".join(f"« {titles[name].fr} »" for name in names)
        en = ", ".join(f"“{titles[name].en}”" for name in names)
        yield Finding(
            "fault",
            Text(
                fr=f"dlx n'a pas pu juger tout le travail de {_students(people).fr} ({fr}). La panne est de "
                "notre côté et ne coûte rien : notez de nouveau, ou saisissez ces notes vous-même.",
                en=f"dlx could not judge all of the work of {_students(people).en} ({en}). The fault is ours "
                "and costs them nothing: grade again, or give these marks yourself.",
            ),
            serious=True,
        )


def _terms(ungraded: int, keys: int) -> Iterator[Finding]:
    if ungraded:
        one = ungraded == 1
        yield Finding(
            "ungraded",
            Text(
                fr=f"{ungraded} {'travail attend' if one else 'travaux attendent'} encore une note : dlx "
                "class grade.",
                en=f"{ungraded} {'submission still waits' if one else 'submissions still wait'} for a mark: "
                "dlx class grade.",
            ),
            serious=True,
        )
    if keys > 1:
        yield Finding(
            "keys",
            Text(
                fr=f"Ces notes viennent de {keys} versions des vérifications : elles ne se comparent pas. "
                "dlx class regrade les met d'accord.",
                en=f"These marks come from {keys} versions of the checks: they do not compare. dlx class "
                "regrade brings them together.",
            ),
            serious=True,
        )


def _nobody(exercise: ExerciseStatistics, check: CheckStatistics) -> Finding:
    return Finding(
        "nobody",
        Text(
            fr=f"Personne ne réussit « {check.title.fr} » ({exercise.title.fr}) : {_tried(check).fr}. La "
            "vérification est-elle juste ? Cela a-t-il été enseigné ?",
            en=f"Nobody passes “{check.title.en}” ({exercise.title.en}): {_tried(check).en}. Is the check "
            "right? Was this taught?",
        ),
        serious=True,
    )


def _negative(exercise: ExerciseStatistics, check: CheckStatistics) -> Finding:
    r = f"{check.discrimination:.2f}".replace("-", "−")
    return Finding(
        "negative",
        Text(
            fr=f"Les meilleurs étudiants échouent plus souvent que les autres à « {check.title.fr} » "
            f"({exercise.title.fr}), r = {r.replace('.', ',')}. La vérification est-elle fausse, ou l'énoncé "
            "ambigu ?",
            en=f"The better students fail “{check.title.en}” ({exercise.title.en}) more often than the "
            f"others, r = {r}. Is the check wrong, or the statement ambiguous?",
        ),
        serious=True,
    )


def _misconceptions(statistics: ChapterStatistics) -> Iterator[Finding]:
    number = statistics.number
    titles = {e.name: e.title for e in statistics.exercises}
    common = [m for m in statistics.misconceptions if m.students >= max(2, MANY * number)]
    for found in common[:MOST_MISCONCEPTIONS]:
        title, share = titles[found.exercise], f"{100 * found.students / number:.0f}"
        yield Finding(
            "misconception",
            Text(
                fr=f"{_students(found.students).fr} sur {number} ({share} %) font la même erreur dans "
                f"« {title.fr} » : {_short(found.sentence.fr)}",
                en=f"{found.students} of {_students(number).en} ({share}%) make the same mistake in "
                f"“{title.en}”: {_short(found.sentence.en)}",
            ),
        )


def _stopped(statistics: ChapterStatistics) -> Iterator[Finding]:
    for exercise in statistics.exercises:
        number = sum(exercise.verdicts.get(verdict, 0) for verdict in STOPPED)
        if number >= max(2, MANY * statistics.number):
            yield Finding(
                "stopped",
                Text(
                    fr=f"{_students(number).fr} dépassent le temps ou la mémoire dans « {exercise.title.fr} »"
                    ". Les limites sont-elles assez larges ?",
                    en=f"{_students(number).en} run out of time or memory in “{exercise.title.en}”. Are the "
                    "limits wide enough?",
                ),
            )


def _untried(exercise: ExerciseStatistics, check: CheckStatistics) -> Finding:
    return Finding(
        "untried",
        Text(
            fr=f"Personne n'a commencé « {exercise.title.fr} ».",
            en=f"Nobody has started “{exercise.title.en}”.",
        ),
    )


def _weak(checks: Sequence[_Pair]) -> Iterator[Finding]:
    if checks:
        number, named = len(checks), _named(checks)
        yield Finding(
            "weak",
            Text(
                fr=f"{number} vérification{_s(number)} ne distingue{'nt' if number > 1 else ''} guère les "
                f"étudiants qui savent des autres : {named.fr}.",
                en=f"{number} check{_s(number, 1)} hardly tell{'' if number > 1 else 's'} the students who "
                f"know from the others: {named.en}.",
            ),
        )


def _alike(pairs: int, identical: int) -> Iterator[Finding]:
    counts = [(pairs, "paire", "pair"), (identical, "groupe", "group")]
    fr = " et ".join(f"{n} {word}{_s(n)}" for n, word, _ in counts if n)
    en = " and ".join(f"{n} {word}{_s(n, 1)}" for n, _, word in counts if n)
    if fr:
        fr += " de fichiers identiques" if identical else ""
        en += " of identical files" if identical else ""
        yield Finding(
            "alike",
            Text(
                fr=f"Des travaux se ressemblent ({fr}) : à regarder vous-même. C'est un indice pour un "
                "humain, jamais une sanction.",
                en=f"Some work looks alike ({en}): look at it yourself. This is a hint for a human, never a "
                "penalty.",
            ),
        )


def _everybody(checks: Sequence[_Pair]) -> Iterator[Finding]:
    if checks:
        number, named = len(checks), _named(checks)
        yield Finding(
            "everybody",
            Text(
                fr=f"Tous ceux qui ont essayé réussissent {number} vérification{_s(number)} : {named.fr}. "
                "Elles rassurent, mais ne distinguent personne.",
                en=f"All who tried pass {number} check{_s(number, 1)}: {named.en}. They reassure, but tell "
                "nobody from anybody.",
            ),
        )


def _named(checks: Sequence[_Pair]) -> Text:
    """The titles of a few checks, by exercise."""
    groups: dict[str, tuple[Text, list[Text]]] = {}
    for exercise, check in checks[:MOST_NAMED]:
        groups.setdefault(exercise.name, (exercise.title, []))[1].append(check.title)
    more = Text(fr=" et d'autres", en=" and others") if len(checks) > MOST_NAMED else Text(fr="", en="")
    fr = [f"{', '.join(f'« {t.fr} »' for t in titles)} ({title.fr})" for title, titles in groups.values()]
    en = [f"{', '.join(f'“{t.en}”' for t in titles)} ({title.en})" for title, titles in groups.values()]
    return Text(fr=", ".join(fr) + more.fr, en=", ".join(en) + more.en)


def _first_of_each(
    checks: Sequence[_Pair],
) -> list[_Pair]:
    return list({exercise.name: (exercise, check) for exercise, check in reversed(checks)}.values())[::-1]


def _tried(check: CheckStatistics) -> Text:
    n = check.tried
    return Text(
        fr=f"{n} étudiant{_s(n)} {'ont' if n > 1 else 'a'} essayé",
        en=f"{n} student{_s(n, 1)} tried",
    )


def _students(number: int) -> Text:
    return Text(fr=f"{number} étudiant{_s(number)}", en=f"{number} student{_s(number, 1)}")


def _s(number: int, singular_from: int = 0) -> str:
    """The plural's s: in French 0 and 1 have none, in English 1 alone."""
    return "" if number == 1 or (number == 0 and not singular_from) else "s"


def _short(sentence: str) -> str:
    """An advice on one line; a long one is cut between two words."""
    line = " ".join(sentence.split())
    return line if len(line) <= 220 else line[:219].rsplit(" ", 1)[0] + " …"
