"""What a work does on inputs that everybody may see: the calls of the public checks, or one of its author's.

Nothing is judged and nothing right is told. The author's own expression runs where the work runs, as a
function at the end of its file; here it is parsed, and nothing more. A call that dlx has printed may be
pasted: what it shows as a list is the array again.
"""

import ast
import re
from dataclasses import dataclass, replace
from typing import Any

from ...exercises import Exercise, Text, read_text
from ..bench import MAX_OUTPUT, Handle, Laid, Odd, Raised, Value
from ..checking import Outcome, Prepared, Source, Work, as_array, plain
from ..diagnosis import (
    arguments_of,
    array_arguments,
    describe_failure,
    name_of,
    picture_alone,
    show_call,
    show_value,
)
from ..reports import Picture, Verdict
from ..source import cells, signatures
from ..submissions import Submission
from .judge import Judge

PASTED = re.compile(r"^\s*│ ?", re.MULTILINE)  # the bar before what is quoted
ASKED = "dlx_asked"  # the function that an expression becomes
COPY = (
    "import copy",
    "def dlx_copy(value):",
    "    try:",
    "        return copy.deepcopy(value)",
    "    except Exception:",
    "        return value",
)
FEW = 4  # numbers that a call shows well enough by itself
SILENT = {"hold", "mode", "fill", "to"}  # operations that give nothing to look at


class NoExpression(Exception):
    """What was written is no expression of Python; the message is Python's own."""


@dataclass(frozen=True)
class SeenValue:
    """A value with its name (empty for a result), as text, and as a picture where it has one."""

    name: str
    text: Text
    picture: Picture | None


@dataclass(frozen=True)
class SeenCall:
    """A call: what was given in pictures, and what it gave, or why it gave nothing; `title` is that of the
    check that makes it, `printed` what the work wrote meanwhile."""

    call: str
    given: tuple[SeenValue, ...]
    result: SeenValue | None
    failure: Text | None = None
    title: Text | None = None
    printed: str = ""

    @property
    def cut(self) -> bool:
        """Whether no more of what was written is kept."""
        return len(self.printed) >= MAX_OUTPUT


def seen_calls(judge: Judge, submission: Submission, exercise: Exercise) -> list[SeenCall]:
    """The calls of the public checks, made of this work.

    Args:
        judge: one that runs public checks alone.
        submission: with a text for the exercise.
        exercise: whose checks they are.

    Returns:
        Check by check, call by call; a check goes on to its end or to its first call that fails.
    """
    prepared = judge.prepare(exercise)
    source = Source(exercise.slug, submission.files_for(exercise.slug), exercise.provides)
    runs = judge.attempt(prepared, source)
    known = signatures(read_text(exercise.stub))
    seen = []
    for spec in prepared.checks:
        run = runs[spec.check.name]
        calls = [one for one in run.trace if _tells(one)] if run.verdict is not Verdict.SKIPPED else []
        for outcome in calls:
            given = arguments_of(outcome, known)
            one = _seen(_call_of(outcome, given), given, outcome.reply, prepared, source)
            seen.append(replace(one, title=spec.check.title))
    return seen


def seen_expression(judge: Judge, submission: Submission, exercise: Exercise, expression: str) -> SeenCall:
    """What an expression gives that may name everything in the file of the work, and numpy as np.

    Args:
        judge: one that runs public checks alone.
        submission: with a text for the exercise.
        exercise: whose file it is run with, under the same limits.
        expression: of Python; what its outermost call is given is seen too.

    Returns:
        The expression as a call, without a title.

    Raises:
        NoExpression: it is none.
    """
    code, names = _as_function(expression, exercise)
    prepared = judge.prepare(exercise)
    files = dict(submission.files_for(exercise.slug))
    text = files[exercise.slug]
    files[exercise.slug] = _with(text, code)
    source = Source(exercise.slug, files, (ASKED,))
    with Work(judge.bench, prepared.rules.suiting(source), source) as work:
        work.begin(1)
        _, reply = work.call((["name", ASKED, None], [], {}))
    given: dict[str, Any] = {}
    if isinstance(reply, Value) and isinstance(reply.value, list):
        *inputs, result = reply.value
        given = dict(zip(names, inputs, strict=False))
        reply = replace(reply, value=result)
    return _seen(
        expression.strip(), given, reply, prepared, Source(exercise.slug, {**files, exercise.slug: text})
    )


def _with(text: str, code: str) -> str:
    """A text with a function at its end; of a notebook, as a cell that is wanted, too."""
    if not cells.is_notebook(text):
        return f"{text}\n{code}"
    wanted, _, rest = text.partition("\n")
    return f"{wanted} {ASKED}\n{rest}\n{cells.CELL}dlx\n{code}"


def _as_function(expression: str, exercise: Exercise) -> tuple[str, list[str]]:
    """(a function that returns a list: what the outermost call of the expression is given, then what it
    gives; the names of the former)."""
    try:
        node = ast.parse(PASTED.sub("", expression).strip(), mode="eval").body
        arguments, names = _apart(node)
        texts = [ast.unparse(argument) for argument in arguments]
        makers = _makers(node, arguments, exercise)
        called = ast.unparse(node)
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        raise NoExpression(str(getattr(error, "msg", error))) from error
    torch = "torch" in exercise.libraries or "torch.tensor" in makers
    lines = ["import numpy as np", *(["import torch"] if torch else []), *COPY]
    for name, text, maker in zip(names, texts, makers, strict=True):
        lines += [f"{name} = {maker}({text})", f"{name}_seen = dlx_copy({name})"]  # as it is before the call
    lines.append(f"return [{', '.join([*(f'{name}_seen' for name in names), called])}]")
    numbered = [text if texts.count(text) == 1 else f"{n}. {text}" for n, text in enumerate(texts, 1)]
    return "\n    ".join([f"def {ASKED}():", *lines]) + "\n", numbered


def _apart(node: ast.expr) -> tuple[list[ast.expr], list[str]]:
    """(what the call is given, names that stand in it for that); nothing of what is no plain call."""
    if not isinstance(node, ast.Call) or any(isinstance(one, ast.Starred) for one in node.args):
        return [], []
    arguments, names = list(node.args), [f"dlx_{place}" for place in range(len(node.args))]
    node.args = [ast.Name(name, ast.Load()) for name in names]
    return arguments, names


def _makers(node: ast.expr, arguments: list[ast.expr], exercise: Exercise) -> list[str]:
    """For each argument in its place, what makes of a list the array that public calls give there; a list
    that is given by name is replaced in the call itself."""
    if not arguments and not (isinstance(node, ast.Call) and node.keywords):
        return []
    assert isinstance(node, ast.Call)
    function = node.func.id if isinstance(node.func, ast.Name) else ""
    known, arrays = signatures(read_text(exercise.stub)).get(function), array_arguments(exercise)
    for keyword in node.keywords:
        maker = arrays.get((function, keyword.arg or ""), "")
        if maker and isinstance(keyword.value, ast.List):
            keyword.value = ast.Call(ast.parse(maker, mode="eval").body, [keyword.value], [])
    names = (*known.names, *[""] * len(arguments)) if known is not None else ("",) * len(arguments)
    return [
        arrays.get((function, name), "") if isinstance(argument, ast.List) else ""
        for name, argument in zip(names, arguments, strict=False)
    ]


def _tells(outcome: Outcome) -> bool:
    """Whether there is something to look at: not in what only makes or prepares an object."""
    operation = outcome.target[2] if outcome.target[0] == "handle" else outcome.target[0]
    made = isinstance(outcome.reply, Value) and isinstance(outcome.reply.value, Handle)
    return operation not in SILENT and outcome.target[0] != "constant" and not made


def _call_of(outcome: Outcome, given: dict[str, Any]) -> str:
    """The call, with the names of its parameters for what has a picture and for objects."""
    if outcome.target[0] != "name" or len(given) < len(outcome.arguments):
        return show_call(outcome).replace("\n    ", "\n")
    shown = [_short(name, value) for name, value in zip(given, outcome.arguments, strict=False)]
    options = [f"{name}={_short(name, value)}" for name, value in outcome.options.items()]
    return f"{outcome.name}({', '.join(shown + options)})"


def _short(name: str, value: Any) -> str:
    if isinstance(value, Outcome) or _picture(value) is not None:
        return name
    return show_value(plain(value))


def _seen(call: str, given: dict[str, Any], reply: Any, prepared: Prepared, source: Source) -> SeenCall:
    values = [_value(name, value) for name, value in given.items()]
    printed = reply.output if isinstance(reply, Value | Raised) else ""
    pictured = tuple(value for value in values if value.picture is not None)
    if isinstance(reply, Value):
        return SeenCall(call, pictured, _value("", reply.value), printed=printed)
    failure = describe_failure(reply, source.text, call.partition("(")[0], prepared.rules.seconds)
    return SeenCall(call, pictured, None, failure, printed=printed)


def _value(name: str, value: Any) -> SeenValue:
    value = plain(value.array if isinstance(value, Laid) else value)
    if _stays(value):
        return SeenValue(name, name_of(value), None)
    return SeenValue(name, Text(show_value(value), show_value(value)), _picture(value))


def _stays(value: Any) -> bool:
    """Whether some of it did not cross."""
    if isinstance(value, list | tuple | dict):
        return any(map(_stays, value.values() if isinstance(value, dict) else value))
    return isinstance(value, Handle | Odd)


def _picture(value: Any) -> Picture | None:
    """Of what a line of text does not show as well."""
    array = as_array(value.array if isinstance(value, Laid) else value)
    if array is None or (array.ndim < 2 and array.size <= FEW):
        return None
    return picture_alone(array)
