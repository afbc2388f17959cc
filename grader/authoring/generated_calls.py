"""What is asked of a domain: it is there, covers its pairs, and its tolerance parts right from wrong."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ...exercises import ContentError, Exercise, Text, number_text
from ..bench import Raised, Value
from ..checking import Draw, Outcome, Run, compare, faulty_line, load_domain
from ..key import GENERATED, AnswerKey
from ..reports import Verdict
from .works import REFERENCE, Runs

MOST_SPREAD = 0.5  # of the tolerance, between right answers
LEAST_TOLD = 10.0  # times the spread of right answers: what differs more is another result
NEGLIGIBLE = 1e-6  # of the tolerance: what rounding leaves


@dataclass(frozen=True)
class Coverage:
    """How many calls a run makes of a domain, and how many pairs of levels occur in them."""

    calls: int = 0
    pairs: int = 0


def coverage_of(exercise: Exercise, key: AnswerKey) -> tuple[Coverage, list[Text]]:
    """What the domain of a key covers, and the holes in it."""
    if key.generated is None and key.no_calls:
        return Coverage(), []
    path = exercise.domain
    if key.generated is None:
        return Coverage(), [
            Text(
                fr=f"{path.name} manque : aucune vérification ne tire les entrées auxquelles nul n'a pensé",
                en=f"{path.name} is missing: no check draws the inputs that nobody thought of",
            )
        ]
    try:
        domain = load_domain(key.generated.source, str(path), key.reference)
        covered = list(domain.covered(Draw("seed 0"), key.generated.calls))
    except ContentError as error:
        return Coverage(), [error.text]
    except Exception as error:
        return Coverage(), [faulty_line(path, error).text]
    if not covered:
        return Coverage(), [
            Text(
                fr=f"{path.name} n'a pas de fonction ; il en faut une par manière de se servir du travail",
                en=f"{path.name} has no function; wanted one for each way to use the work",
            )
        ]
    left = sum(len(pairs.left) for _, pairs in covered)
    found = Coverage(sum(len(c) for c, _ in covered), sum(len(p.met) for _, p in covered))
    if not left:
        return found, []
    return found, [
        Text(
            fr=f"{path.name} : {left} paires de niveaux n'entrent pas dans les appels d'un essai",
            en=f"{path.name}: {left} pairs of levels do not fit into the calls of a run",
        )
    ]


def raising_holes(reference: Run) -> Iterator[Text]:
    """What the domain asks of the reference without ever getting a value: no result is compared then.

    Args:
        reference: its run of the check on generated calls.
    """
    asked: dict[str, list[Outcome]] = {}
    for outcome in reference.trace:
        method = f" {outcome.arguments[0]}" if list(outcome.target[2:]) == ["call"] else ""
        asked.setdefault(f"{outcome.name}{method}", []).append(outcome)
    for name, outcomes in asked.items():
        kinds = {outcome.reply.types[0] for outcome in outcomes if isinstance(outcome.reply, Raised)}
        if all(isinstance(outcome.reply, Raised) for outcome in outcomes):
            raised = ", ".join(sorted(kinds))
            yield Text(
                fr=f"domain.py : dans la référence, chaque appel de {name} lève une exception ({raised}) ; "
                "il faut aussi des appels qui donnent une valeur",
                en=f"domain.py: in the reference, every call of {name} raises an exception ({raised}); "
                "wanted calls that give a value too",
            )


def spread_holes(
    key: AnswerKey, right: Mapping[str, Runs], known: Mapping[str, Sequence[Runs]]
) -> Iterator[Text]:
    """Right answers that come near the tolerance of generated calls, and mistakes that fit inside it."""
    if key.generated is None:
        return
    reference = right[REFERENCE][GENERATED]
    tolerance = key.generated.tolerance
    limit = number_text(tolerance)
    spreads = {name: _spread(runs[GENERATED], reference, tolerance) for name, runs in right.items()}
    widest = max(spreads.values())
    for name, spread in spreads.items():
        if MOST_SPREAD < spread <= 1:
            yield Text(
                fr=f"{name} : s'écarte de la référence de {spread:.0%} de la tolérance {limit.fr}",
                en=f"{name}: differs from the reference by {spread:.0%} of the tolerance {limit.en}",
            )
    for name, each in known.items():
        for runs in each:
            run = runs[GENERATED]
            inside = _spread(run, reference, tolerance) if run.verdict is Verdict.ACCEPTED else 0.0
            if inside > LEAST_TOLD * max(widest, NEGLIGIBLE):
                yield Text(
                    fr=f"{name} : s'écarte de {inside:.0%} de la tolérance {limit.fr} et passe",
                    en=f"{name}: differs by {inside:.0%} of the tolerance {limit.en} and is let through",
                )


def _spread(run: Run, reference: Run, tolerance: float) -> float:
    """The largest difference of two runs' floats, in units of what is allowed."""
    pairs = zip(run.trace, reference.trace, strict=False)
    both = ((m.reply, t.reply) for m, t in pairs)
    values = ((m.value, t.value) for m, t in both if isinstance(m, Value) and isinstance(t, Value))
    return max((compare.spread(mine, theirs, tolerance) for mine, theirs in values), default=0.0)
