"""TODO."""

from .engines import Engine, EngineOptions, open_engine
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
