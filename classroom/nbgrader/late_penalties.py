"""nbgrader's late penalties by the class's own policy (late.py). Only nbgrader imports this module."""

from datetime import UTC
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from nbgrader.plugins import BasePlugin

from ..evidence import lateness, open_class


class LatePenalties(BasePlugin):  # type: ignore[misc]
    """The policy in dlx-class.toml, on the moments in the gradebook: the date due and its extension."""

    def late_submission_penalty(
        self, student_id: str, score: float, total_seconds_late: float
    ) -> float | None:
        """What is taken from the score of one notebook, in points."""
        step: Any = self.parent
        submission = step.gradebook.find_submission(step.assignment_id, student_id)
        if submission.timestamp is None or submission.duedate is None:
            return None
        settings = open_class(Path(self.config.CourseDirectory.root or ".")).settings
        found = lateness(
            submission.timestamp.replace(tzinfo=UTC),
            submission.duedate.replace(tzinfo=UTC),
            None,
            settings.late,
            ZoneInfo(settings.timezone),
        )
        return found.penalty(score)
