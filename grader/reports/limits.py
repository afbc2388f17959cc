"""How large a report may be: its words are cut before they are written anywhere.

A sentence may quote the work (a line of its code, what its exception says, its own result), and there are as
many as there are checks. Pictures have a bound of their own, see diagnosis.
"""

from dataclasses import replace

from ...exercises import Text
from .report import Report

LONGEST = 4000  # characters of one sentence, in each language
MOST_WORDS = 200_000  # of all that is said of checks, in both
MOST_NOTES, LONGEST_NOTE = 50, 1000  # how many, and characters of one
MOST_BYTES = 4 << 20  # of a report as JSON; what is above and all titles fit in


def bounded(report: Report) -> Report:
    """The same report, its sentences within bounds: the last checks may go without words.

    Args:
        report: of any submission, however hostile.

    Returns:
        It, with the same verdicts and points; MOST_BYTES as JSON at most.
    """
    left = MOST_WORDS
    exercises = []
    for exercise in report.exercises:
        checks = []
        for check in exercise.checks:
            words = [_cut(check.observed), _cut(check.advice)]
            size = sum(len(text.fr) + len(text.en) for text in words if text is not None)
            observed, advice = words if size <= left else (None, None)
            left -= min(size, left)
            checks.append(replace(check, observed=observed, advice=advice))
        exercises.append(replace(exercise, checks=tuple(checks)))
    notes = tuple(
        note for text in report.notes[:MOST_NOTES] if (note := _cut(text, LONGEST_NOTE)) is not None
    )
    return replace(report, exercises=tuple(exercises), notes=notes)


def _cut(text: Text | None, longest: int = LONGEST) -> Text | None:
    if text is None:
        return None
    return Text(
        *(words if len(words) <= longest else f"{words[: longest - 2]} …" for words in (text.fr, text.en))
    )
