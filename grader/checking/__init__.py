"""Checks on one piece of work: what a check may ask, what is compared, what was asked before.

In: check functions, the text of a work, the replies of the reference.
Out: a Run per check: a verdict, all that was asked, the failure that decided.
Never: explains a verdict, calls a student's operators, or shares a verdict between submissions but for equal
    bytes.
"""

from . import compare
from .asked_work import Work
from .check_files import faulty_line, load_functions, public_functions
from .check_runs import CheckFunction, FaultyCheck, Run, run_check
from .children import Children
from .compare import Difference, as_array, plain
from .domain import Case, Domain, Pick, drawn_cases, load_domain
from .expect import EARLIER_CHANGED, GIVEN_CHANGED, INPUT_CHANGED, Expect, OracleFailed
from .fixtures import FIXTURES, Draw, parameters
from .generated import GeneratedCalls, generated_calls, hidden_functions
from .outcome import Caller, Failed, Outcome, Request, Subject, failure
from .read_ahead import Script
from .rehearsal import script_of
from .remembered import Memory, Replayed
from .request_ids import LOAD_ID, request_id
from .rules import OPTIONAL, Rules, Source, lacking, patience, suiting
from .runner import Prepared, Runner

__all__ = [
    "EARLIER_CHANGED",
    "FIXTURES",
    "GIVEN_CHANGED",
    "INPUT_CHANGED",
    "LOAD_ID",
    "OPTIONAL",
    "Caller",
    "Case",
    "CheckFunction",
    "Children",
    "Difference",
    "Domain",
    "Draw",
    "Expect",
    "Failed",
    "FaultyCheck",
    "GeneratedCalls",
    "Memory",
    "OracleFailed",
    "Outcome",
    "Pick",
    "Prepared",
    "Replayed",
    "Request",
    "Rules",
    "Run",
    "Runner",
    "Script",
    "Source",
    "Subject",
    "Work",
    "as_array",
    "compare",
    "drawn_cases",
    "failure",
    "faulty_line",
    "generated_calls",
    "hidden_functions",
    "lacking",
    "load_domain",
    "load_functions",
    "parameters",
    "patience",
    "plain",
    "public_functions",
    "request_id",
    "run_check",
    "script_of",
    "suiting",
]
