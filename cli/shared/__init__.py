"""What commands share beyond click: the exercises that are meant, reports and progress on the screen.

In: the workspace around, the names that were typed, reports, the ticks of a long run, folders to watch.
Out: exercises, or a sentence about the name; lines on the terminal; the files that were saved.
Never: decides anything about work, or is loaded by `dlx --help`.
"""

from .chosen_exercises import Here, chosen, exercises_named, first_left, here, only_one
from .lines import Lines
from .progress_bar import progress
from .screen import (
    bar_of,
    failing,
    show_exercise,
    show_failure,
    show_isolation,
    show_names,
    show_output,
    show_progress,
    show_report,
    title_of,
)
from .watching import saves

__all__ = [
    "Here",
    "Lines",
    "bar_of",
    "chosen",
    "exercises_named",
    "failing",
    "first_left",
    "here",
    "only_one",
    "progress",
    "saves",
    "show_exercise",
    "show_failure",
    "show_isolation",
    "show_names",
    "show_output",
    "show_progress",
    "show_report",
    "title_of",
]
