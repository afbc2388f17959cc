"""TODO."""

from . import compare
from .check_runs import CheckFunction, Prepared, Run, Runner, load_functions, run_check
from .compare import Difference, as_array
from .fixtures import INPUT_CHANGED, Draw, Expect, Failed, Indifferent, OracleFailed, Outcome, Subject, tensor
from .work import LOAD_ID, Children, Disturbed, Memory, Replayed, Rules, Script, Source, Work

__all__ = [
    "INPUT_CHANGED",
    "LOAD_ID",
    "CheckFunction",
    "Children",
    "Difference",
    "Disturbed",
    "Draw",
    "Expect",
    "Failed",
    "Indifferent",
    "Memory",
    "OracleFailed",
    "Outcome",
    "Prepared",
    "Replayed",
    "Rules",
    "Run",
    "Runner",
    "Script",
    "Source",
    "Subject",
    "Work",
    "as_array",
    "compare",
    "load_functions",
    "run_check",
    "tensor",
]
