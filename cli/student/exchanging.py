"""Which nbgrader exchange a command is about: its options, then the environment, then the workspace."""

import os
from pathlib import Path

from ...exercises import Text
from ...grader.files import UserError
from ...grader.workspace import Exchange, Workspace, courses, user_name

FOLDER = Text(
    fr="L'échange nbgrader où déposer (sinon DLX_EXCHANGE, ou [exchange] folder dans dlx.toml).",
    en="The nbgrader exchange to use (else DLX_EXCHANGE, or [exchange] folder in dlx.toml).",
)
COURSE = Text(
    fr="Le cours de cet échange (sinon DLX_COURSE, ou [exchange] course dans dlx.toml).",
    en="The course of that exchange (else DLX_COURSE, or [exchange] course in dlx.toml).",
)


def exchange_of(
    workspace: Workspace, folder: str | None, course: str | None, student: str | None
) -> Exchange | None:
    """The exchange that is meant, or None where no folder is named.

    Raises:
        UserError: there is no exchange there, or its course is not named.
    """
    named = folder or os.environ.get("DLX_EXCHANGE")
    if not named and not workspace.exchange:
        if course is not None:
            raise UserError(
                fr="--course demande un échange : ajoutez --exchange DOSSIER.",
                en="--course needs an exchange: add --exchange FOLDER.",
            )
        return None
    root = Path(named).expanduser() if named else workspace.root / Path(workspace.exchange).expanduser()
    root = Path(os.path.abspath(root))
    which = course or os.environ.get("DLX_COURSE") or workspace.exchange_course or _only(root)
    who = student or os.environ.get("JUPYTERHUB_USER") or user_name()
    return Exchange(root, which, who)


def _only(root: Path) -> str:
    """The course of an exchange that has one."""
    found = courses(root)
    if len(found) != 1:
        there = ", ".join(found) or "-"
        raise UserError(
            fr=f"Quel cours ? L'échange {root} a : {there}. Donnez-en un avec --course.",
            en=f"Which course? The exchange {root} has: {there}. Give one with --course.",
        )
    return found[0]
