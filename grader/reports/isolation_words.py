"""What isolated a work, in both languages: the line that the bench writes and reports keep, fragment by
fragment. Reports keep it in English, so that a report says the same wherever it was made."""

import re

from ...exercises import Text

DOORS = {
    "everything": "tout",
    "files": "fichiers",
    "network": "réseau",
    "processes": "processus",
    "signals": "signaux",
    "writing": "écriture",
    "memory": "mémoire",
}
FRAGMENTS = (
    (r"sandbox: level (\d)", r"isolement : niveau \1"),
    (r"a separate process, no isolation", "un processus à part, sans isolement"),
    (r"a uid per child", "un uid par processus"),
    (r"uid 0 without capabilities", "uid 0 sans capacités"),
    (r"threads of all works are counted together", "les fils de tous les travaux sont comptés ensemble"),
    (r"no temporary folder for works", "pas de dossier temporaire pour les travaux"),
    (r"landlock: not in this kernel", "Landlock : absent de ce noyau"),
    (r"no system call table for (\S+)", r"pas de table des appels système pour \1"),
    (r"bwrap: not installed", "bubblewrap : pas installé"),
    (r"bwrap: not used", "bubblewrap : pas utilisé"),
    (r"no bubblewrap around ([\w., ]+): ", r"pas de bubblewrap autour de \1 : "),
)


def isolation_text(line: str) -> Text:
    """The line that states what isolated the work.

    Args:
        line: in English, as the bench says it.

    Returns:
        The line in both languages; what only the system said stays as it is.
    """
    french = re.sub(r"\bopen: (\w+)", lambda m: f"ouvert : {DOORS.get(m[1], m[1])}", line)
    for pattern, words in FRAGMENTS:
        french = re.sub(pattern, words, french)
    return Text(fr=french.replace("; ", " ; "), en=line)


def doors_text(doors: tuple[str, ...]) -> Text:
    """What a work could still reach.

    Args:
        doors: their names, as the bench says them.

    Returns:
        The names, with commas between them.
    """
    return Text(fr=", ".join(DOORS.get(door, door) for door in doors), en=", ".join(doors))
