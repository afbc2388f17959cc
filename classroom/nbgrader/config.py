"""The settings that make nbgrader grade through dlx: two lines of a course's nbgrader_config.py.

    from dlx.classroom.nbgrader import configure
    configure(get_config(), __file__)

Whatever is set here may be set otherwise below those lines. Only nbgrader may import the modules that this
one names: they import nbgrader.
"""

from pathlib import Path
from typing import Any

from ..evidence import open_class
from ..gradebook import course_id, database_url


def configure(c: Any, file: str) -> None:
    """Set the course, its gradebook and the steps of nbgrader.

    Args:
        c: what nbgrader's get_config() gives; settings are made in it, and hold until others are made.
        file: the settings file itself (`__file__`); it lies in the folder of the class.

    Raises:
        UserError: that folder has no usable dlx-class.toml.
    """
    from . import late_penalties, steps

    here = Path(file).resolve().parent
    folder = open_class(here)
    c.CourseDirectory.root = str(here)
    c.CourseDirectory.course_id = course_id(folder)
    c.CourseDirectory.db_url = database_url(folder)
    c.NbGraderAPI.timezone = folder.settings.timezone
    c.ExportApp.plugin_class = "dlx.classroom.exports.exporter.QuotedCsv"
    c.AssignLatePenalties.plugin_class = late_penalties.LatePenalties
    c.GenerateAssignment.preprocessors = steps.generate()
    c.Autograde.exporter_class = steps.Tolerant
    c.Autograde.sanitize_preprocessors = steps.sanitize()
    c.Autograde.autograde_preprocessors = steps.autograde()
