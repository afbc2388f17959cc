"""Checks on one piece of work: what a check may ask, what is compared, what was asked before.

In: check functions, the text of a work, the replies of the reference.
Out: a Run per check: a verdict, all that was asked, the failure that decided.
Never: explains a verdict, calls a student's operators, or shares a verdict between submissions but for equal
    bytes.
"""

from . import compare
from .asked_work import Work
from .check_runs import CheckFunction, FaultyCheck, Run, load_functions, run_check
from .children import Children
from .compare import Difference, as_array
from .fixtures import INPUT_CHANGED, Draw, Expect, Failed, OracleFailed, Outcome, Subject, tensor
from .rehearsal import script_of
from .remembered import Memory, Replayed
from .request_ids import LOAD_ID
from .rules import Rules, Source, suiting
from .runner import Prepared, Runner

__all__ = [
    "INPUT_CHANGED",
    "LOAD_ID",
    "CheckFunction",
    "Children",
    "Difference",
    "Draw",
    "Expect",
    "Failed",
    "FaultyCheck",
    "Memory",
    "OracleFailed",
    "Outcome",
    "Prepared",
    "Replayed",
    "Rules",
    "Run",
    "Runner",
    "Source",
    "Subject",
    "Work",
    "as_array",
    "compare",
    "load_functions",
    "run_check",
    "script_of",
    "suiting",
    "tensor",
]
