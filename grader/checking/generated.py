"""Calls generated from a domain: a work and the reference must agree on every one.

The hidden half holds a check on them, made by the engine and run as any other: it asks the work and the
reference the same cases, drawn from the run's seed, and all its requests can be sent ahead in one write. The
same domain under a public seed gives the example that a student may see.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from ..key import GENERATED, AnswerKey
from .check_files import hold_to_tables, load_functions
from .compare import TOLERANCE
from .domain import Case, Domain, load_domain
from .expect import Expect
from .fixtures import Draw
from .outcome import Outcome, Subject


@dataclass(frozen=True)
class GeneratedCalls:
    """A domain, how many of its calls are made at least, and how two works are compared on them.

    Floats may differ by `tolerance`, relative and absolute; whole numbers, texts and booleans must be equal.
    With `keeps_inputs`, a work must leave alone the arguments that the reference leaves alone. `right` holds
    what the reference answered to each case, for all who are compared with it.
    """

    domain: Domain
    calls: int
    tolerance: float = TOLERANCE
    keeps_inputs: bool = True
    right: dict[Case, list[Outcome]] = field(default_factory=dict, compare=False, repr=False)

    def cases(self, *seed: str) -> list[Case]:
        """Those of a seed."""
        return self.domain.cases(seed, self.calls)

    def compare(
        self,
        case: Case,
        answer: Subject,
        reference: Subject,
        expect: Callable[[Outcome], Expect] = Expect,
    ) -> None:
        """Ask a case of both works, of the reference once; every outcome is compared.

        Raises:
            Failed: they part.
            OracleFailed: the reference gave no answer.
        """
        theirs = self.right.get(case)
        if theirs is None:
            theirs = self.right.setdefault(case, _asked(reference, case))
        mine = _asked(answer, case)
        for outcome, right in zip(mine, theirs, strict=True):
            expect(outcome).agrees_with(right, self.tolerance)
            expect(outcome).spoils_no_more_than(right, self.keeps_inputs)

    def check(
        self, answer: Subject, reference: Subject, draw: Draw, expect: Callable[[Outcome], Expect]
    ) -> None:
        """The check function: all cases of the seed of the run."""
        for case in self.cases(*draw.seed):
            self.compare(case, answer, reference, expect)


def _asked(subject: Subject, case: Case) -> list[Outcome]:
    """What a work answers to a case, outcome by outcome."""
    trace: list[Outcome] = subject.__dict__["_trace"]  # any name may be one of the work's
    before = len(trace)
    case.ask(subject)
    return trace[before:]


def generated_calls(key: AnswerKey) -> GeneratedCalls | None:
    """The generated calls of a key.

    Args:
        key: its domain is the course's own: it is executed here.

    Returns:
        What is generated, and how works are compared on it; None where the key has no domain.
    """
    table = key.generated
    if table is None:
        return None
    domain = load_domain(table.source, table.path, key.reference)
    return GeneratedCalls(domain, table.calls, table.tolerance, table.keeps_inputs)


def hidden_functions(key: AnswerKey, calls: GeneratedCalls | None) -> dict[str, Callable[..., Any]]:
    """The functions of the hidden checks of a key, the one on generated calls included.

    Args:
        key: its checks are the course's own: they are executed here.
        calls: what `generated_calls` gives of this key.

    Returns:
        Name -> function; helpers of the file of checks are among them.

    Raises:
        ContentError: the file and the tables differ, or a check asks for what does not exist.
    """
    path = key.folder / "test_hidden.py"
    functions = load_functions(key.checks_source, str(path))
    by_hand = [check for check in key.checks if check.name != GENERATED]
    hold_to_tables(functions, by_hand, path, key.folder / "grader.toml")
    return functions if calls is None else {**functions, GENERATED: calls.check}
