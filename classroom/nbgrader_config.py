"""The settings that make nbgrader grade through dlx: two lines of a course's nbgrader_config.py.

    from dlx.classroom.nbgrader_config import configure
    configure(get_config(), __file__)

Whatever is set here may be set otherwise below those lines. Only nbgrader may import the modules that this
one names: they import nbgrader.
"""

from pathlib import Path
from typing import Any

from .folder import open_class
from .gradebook_db import address, course_id


def configure(c: Any, file: str) -> None:
    """Set the course, its gradebook and the steps of nbgrader; `file` lies in the folder of the class.

    Raises:
        UserError: that folder has no usable dlx-class.toml.
    """
    from . import nbgrader_late, nbgrader_steps

    here = Path(file).resolve().parent
    folder = open_class(here)
    c.CourseDirectory.root = str(here)
    c.CourseDirectory.course_id = course_id(folder)
    c.CourseDirectory.db_url = address(folder)
    c.NbGraderAPI.timezone = folder.settings.timezone
    c.ExportApp.plugin_class = "dlx.classroom.exporter.QuotedCsv"
    c.AssignLatePenalties.plugin_class = nbgrader_late.LatePenalties
    c.GenerateAssignment.preprocessors = nbgrader_steps.generate()
    c.Autograde.exporter_class = nbgrader_steps.Tolerant
    c.Autograde.sanitize_preprocessors = nbgrader_steps.sanitize()
    c.Autograde.autograde_preprocessors = nbgrader_steps.autograde()
