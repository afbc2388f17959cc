"""`dlx nbgrader`: the same exercises, as a course of nbgrader."""

from ...exercises import Text
from ..terminal import LazyGroup

ABOUT = Text(
    fr="Pour les enseignants : le cours dans nbgrader, noté par dlx.",
    en="For teachers: the course in nbgrader, graded by dlx.",
)
COMMANDS = {
    "init": Text(
        fr="Crée ou renouvelle un dossier de cours pour nbgrader.",
        en="Makes or renews a course folder for nbgrader.",
    ),
}


nbgrader = LazyGroup(
    "nbgrader",
    text=ABOUT,
    example="dlx nbgrader init COURSE",
    table=COMMANDS,
    prefix="nbgrader_",
    package=__package__,
)
