"""The checks without a bench: the student's module is called in this very process.

This is what a grader without isolation does. The check functions are dlx's own; only who is asked
differs:

    Direct    calls a module that is loaded here (the student's)
    Recorded  returns what the reference gave, computed once and beforehand

Nothing here copies, hashes or checks more than the checks ask for: it is meant to be the cheapest
honest way.
"""

import functools
import pickle
import types
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from assignment import Task

from dlx.grader.bench import objects
from dlx.grader.bench.session import Raised, Reply, Value
from dlx.grader.bench.wire import LAYOUTS, Handle, Laid, Tensor
from dlx.grader.checking.expect import Expect
from dlx.grader.checking.fixtures import Draw, parameters, tensor
from dlx.grader.checking.outcome import Request, Subject

SEED = "benchmark"
objects.weights = functools.cache(objects.weights)  # the same for every submission: drawn once


@dataclass(frozen=True)
class Expected:
    """What the reference replies in one check, and the checks that must pass before it counts."""

    replies: list[Reply]
    needs: tuple[str, ...]


Recording = dict[tuple[str, str], Expected]


def load(slug: str, source: str) -> types.ModuleType | Exception:
    """The module that `source` makes, or what it raised."""
    module = types.ModuleType(slug)
    try:
        exec(compile(source, f"{slug}.py", "exec", dont_inherit=True), vars(module))
    except Exception as error:
        return error
    return module


class Direct:
    """Calls one module; a torch module that it makes stays here, under a handle."""

    def __init__(self, module: types.ModuleType | Exception) -> None:
        self._module = module
        self._kept: list[Any] = []

    def call(self, request: Request) -> tuple[int, Reply]:
        (kind, *what, _), arguments, options = request
        try:
            if isinstance(self._module, Exception):
                raise self._module
            if kind == "handle":
                kept, operation = what
                value = objects.OPERATIONS[operation](self._kept[kept], *map(_sent, arguments), **options)
                return 0, Value(_plain(value))
            given = [*map(_sent, arguments)]
            value = vars(self._module)[what[0]](*given, **{key: _sent(o) for key, o in options.items()})
            return 0, Value(self._keep(value), _changed(arguments, given))
        except Exception as error:
            types_ = tuple(kind.__name__ for kind in type(error).__mro__)
            return 0, Raised(types_, str(error), 0, 0, "", ())

    def _keep(self, value: Any) -> Any:
        if not hasattr(value, "parameters"):
            return _plain(value)
        self._kept.append(value)
        return Handle(len(self._kept) - 1, "module")


def _changed(asked: list[Any], given: list[Any]) -> tuple[int, ...]:
    pairs = enumerate(zip(asked, given, strict=True))
    return tuple(i for i, (a, g) in pairs if type(a) is np.ndarray and not np.array_equal(a, g))


def _sent(value: Any) -> Any:
    """A copy: the checks' own constants are shared by all submissions of this process, and a work that
    changes its input would have its neighbours marked down.
    """
    if isinstance(value, Tensor):
        import torch

        return torch.from_numpy(value.array.copy())
    if isinstance(value, Laid):
        return LAYOUTS[value.layout](value.array)
    return value.copy() if type(value) is np.ndarray else value


def _plain(value: Any) -> Any:
    if isinstance(value, list):
        return [_plain(entry) for entry in value]
    return value.detach().numpy() if hasattr(value, "detach") else value


class Recorded:
    """Answers with a list of replies, whatever is asked."""

    def __init__(self, replies: list[Reply]) -> None:
        self._replies = iter(replies)

    def call(self, _: Request) -> tuple[int, Reply]:
        return 0, next(self._replies)


class _Recorder(Direct):
    def __init__(self, module: types.ModuleType | Exception) -> None:
        super().__init__(module)
        self.replies: list[Reply] = []

    def call(self, request: Request) -> tuple[int, Reply]:
        id_, reply = super().call(request)
        self.replies.append(reply)
        return id_, reply


def fixtures(slug: str, check: str, answer: Any, reference: Any) -> dict[str, Any]:
    """What a check may ask for."""
    return {
        "answer": Subject(answer),
        "reference": Subject(reference),
        "draw": Draw(SEED, slug, check),
        "expect": Expect,
        "tensor": tensor,
    }


def passes(slug: str, name: str, function: Callable[..., None], answer: Any, reference: Any) -> bool:
    """Whether the check of this name is satisfied."""
    given = fixtures(slug, name, answer, reference)
    try:
        function(**{name: given[name] for name in parameters(function)})
    except Exception:
        return False
    return True


def record(tasks: list[Task]) -> Recording:
    """The reference's replies in every check.

    Raises:
        SystemExit: the reference does not pass one of its own checks.
    """
    recording = {}
    for task in tasks:
        module = load(task.slug, task.key.reference)
        for spec in task.checks():
            oracle = _Recorder(module)
            if not passes(task.slug, spec.check.name, spec.function, Direct(module), oracle):
                raise SystemExit(f"the reference of {task.slug} fails {spec.check.name}")
            recording[task.slug, spec.check.name] = Expected(oracle.replies, spec.check.needs)
    return recording


def mark(recording: Recording, passed: Mapping[tuple[str, str], bool]) -> str:
    """One character per check: 1 if it and what it needs passed."""
    counted: dict[tuple[str, str], bool] = {}
    for (slug, check), expected in recording.items():
        met = all(counted[slug, name] for name in expected.needs)
        counted[slug, check] = met and passed.get((slug, check), False)
    return "".join("01"[count] for count in counted.values())


class Grader:
    """Grades a whole submission in this process."""

    def __init__(self, tasks: list[Task]) -> None:
        self._recording = record(tasks)
        self._plan = [(task.slug, [(s.check.name, s.function) for s in task.checks()]) for task in tasks]

    def grade(self, files: dict[str, str]) -> str:
        """One character per check: 1 if it passed."""
        passed = {}
        for slug, functions in self._plan:
            module = load(slug, files[slug])
            for name, function in functions:
                answer, oracle = Direct(module), Recorded(self._recording[slug, name].replies)
                passed[slug, name] = passes(slug, name, function, answer, oracle)
        return mark(self._recording, passed)


def save(recording: Recording, path: Path) -> None:
    path.write_bytes(pickle.dumps(recording))


def saved(path: Path) -> Recording:
    """What `save` wrote, for processes that must not compute it again."""
    recording: Recording = pickle.loads(path.read_bytes())
    return recording
