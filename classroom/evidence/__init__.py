"""What is known of a class: its folder, its people, what was handed in and when, each result.

In: people, submissions, results and settings, as frozen records.
Out: the same, from one SQLite file and a store of originals under their hashes.
Never: grades, marks or publishes; stores a name where a pseudonym will do.
"""

from .damage import known_note, problem_of, what_is_missing
from .folder import MARKER, REPLACED, ClassFolder, make_class, open_class
from .late import IN_TIME, Late, late_of, lateness
from .originals import DAY_SECONDS, MAX_KEPT, KeptFile, Originals
from .people import find_person, may_mean, person_line
from .records import Change, Grading, Mark, Person, Submission, WorkContent, in_dispute, now, to_text
from .register import Register
from .roster import RosterLine, read_roster, stands_in
from .schema import MOODLE, credible
from .store import Store
from .trust import Dated, Named
from .worksheet import WorksheetLine, read_worksheet

__all__ = [
    "DAY_SECONDS",
    "IN_TIME",
    "MARKER",
    "MAX_KEPT",
    "MOODLE",
    "REPLACED",
    "Change",
    "ClassFolder",
    "Dated",
    "Grading",
    "KeptFile",
    "Late",
    "Mark",
    "Named",
    "Originals",
    "Person",
    "Register",
    "RosterLine",
    "Store",
    "Submission",
    "WorkContent",
    "WorksheetLine",
    "credible",
    "find_person",
    "in_dispute",
    "known_note",
    "late_of",
    "lateness",
    "make_class",
    "may_mean",
    "now",
    "open_class",
    "person_line",
    "problem_of",
    "read_roster",
    "read_worksheet",
    "stands_in",
    "to_text",
    "what_is_missing",
]
