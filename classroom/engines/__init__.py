"""Where a class is graded: processes of this machine, a dask cluster, SLURM; one pure function mapped.

In: tasks (plain data) and the terms of a run.
Out: each task answered exactly once, with a report or a fault of ours.
Never: writes evidence, knows a person, or unpickles what came from a student.
"""

from .engine_form import Engine, EngineOptions
from .engines import open_engine
from .worker import Graded, Task, Terms, grade_task

__all__ = [
    "Engine",
    "EngineOptions",
    "Graded",
    "Task",
    "Terms",
    "grade_task",
    "open_engine",
]
