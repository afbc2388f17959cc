"""The exit codes of dlx."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ...grader.reports import Report

ACCEPTED, FAILING, USAGE, OUR_FAULT, HUNG_UP, INTERRUPTED, BROKEN_PIPE, TERMINATED = (
    0,
    1,
    2,
    3,
    129,
    130,
    141,
    143,
)


def code_of_report(report: "Report") -> int:
    """The code of a command that shows a report.

    Returns:
        The worst of it: a fault of ours, then failing work. What is left out for want of a library does not
        count; where nothing else is there, the command could do nothing.
    """
    graded = [exercise for exercise in report.exercises if exercise.left_out is None]
    if report.grader_error:
        return OUR_FAULT
    if report.exercises and not graded:
        return USAGE
    return ACCEPTED if all(exercise.accepted for exercise in graded) else FAILING


def code_of_stop(stop: BaseException) -> int:
    """The code of a run that was stopped from outside, with Ctrl-C or SIGTERM (see main.py).

    Returns:
        That of a SystemExit if it is a number, else 130, as after Ctrl-C.
    """
    return stop.code if isinstance(stop, SystemExit) and isinstance(stop.code, int) else INTERRUPTED
