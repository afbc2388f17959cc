"""What failed, as one line each that editors read: FILE:LINE: what is wrong."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from ...exercises import Exercise
from ...grader.reports import WORDS, CheckResult, Report, Verdict
from ...grader.workspace import PYTHON
from ..terminal import safe_line

LEFT = (Verdict.ACCEPTED, Verdict.SKIPPED, Verdict.GRADER_ERROR)  # nothing to correct


def problem_lines(
    report: Report, files: Mapping[Exercise, Path], texts: Mapping[Exercise, object], language: str
) -> Iterator[str]:
    """The lines about the .py files of a report; those of a notebook have no line that an editor could show.

    Args:
        report: what was found.
        files: where each exercise of it lies.
        texts: what was read there.
        language: "fr" or "en".

    Yields:
        One line for each check that fails: at the line that raised, or at the definition of what was asked.
    """
    by_name = {exercise.name: exercise for exercise in files}
    for result in report.exercises:
        exercise = by_name[result.name]
        path = files[exercise].resolve()
        for check in result.checks if path.suffix == PYTHON else ():
            if check.verdict not in LEFT:
                line = check.line or _raised(check) or _defined(str(texts[exercise]), exercise, check)
                yield f"{path}:{line}: {safe_line(_message(check, language))}"


def _raised(check: CheckResult) -> int:
    """The line that raised in the call that is shown, where one did."""
    said = "\n".join(text.en for text in (check.observed, check.advice) if text is not None)
    found = re.search(r"^\s*Line (\d+): \w+", said, re.MULTILINE)
    return int(found[1]) if found else 0


def _defined(text: str, exercise: Exercise, check: CheckResult) -> int:
    """The line of a file at which the name that a check asks for is bound; else its first."""
    said = check.observed.en if check.observed is not None else ""
    asked = [name for name in exercise.provides if re.search(rf"\b{re.escape(name)}\b", said)]
    names = "|".join(map(re.escape, asked or exercise.provides))
    pattern = re.compile(rf"(?:async\s+)?(?:def|class)\s+(?:{names})\b|(?:{names})\s*[:=]")
    lines = enumerate(text.splitlines(), 1)
    return next((number for number, line in lines if pattern.match(line)), 1)


def _message(check: CheckResult, language: str) -> str:
    """The title and the one line that says most: the error, else what to try, else what was seen last."""
    colon = " : " if language == "fr" else ": "
    head = f"{check.title[language]} ({WORDS[check.verdict][language]})"
    observed = check.observed[language].splitlines() if check.observed is not None else []
    if check.line is None and check.advice is not None:
        return f"{head}{colon}{check.advice[language].splitlines()[0]}"
    told = observed[:1] if check.line is not None else observed[-1:]
    return colon.join([head, *(line.strip() for line in told)])
