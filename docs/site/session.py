"""A folder in which the commands of one page are really run, one after the other.

In: the commands that a page shows, the language, how each has to end.
Out: what they printed, without the paths of this machine.
Never: reads the settings of whoever builds, or lets a page say what no command said.
"""

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
COLUMNS = 80
SECONDS = 300


class Otherwise(Exception):
    """A command that ended, or spoke, otherwise than its page says."""


@dataclass(frozen=True)
class Ran:
    """A command, what it printed and how it ended."""

    command: str
    output: str
    code: int


class Session:
    """The home folder of one page; the current folder stays from one block to the next."""

    def __init__(self, language: str) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="dlx-site-")
        self.home = Path(self._folder.name).resolve()
        self.here = self.home
        self.home.chmod(0o755)
        scripts = Path(sys.executable).parent
        self.environment = {
            "COLUMNS": str(COLUMNS),
            "DLX_LANG": language,
            "HOME": str(self.home),
            "LANG": "C.UTF-8",
            "LOGNAME": "ada",
            "NO_COLOR": "1",
            "OMP_NUM_THREADS": "1",
            "PATH": os.pathsep.join([str(scripts), os.environ.get("PATH", os.defpath)]),
            "PYTHONPATH": str(self.home / "dlx" / "typings"),  # of the clone of the authors' page
            "PYTHONWARNINGS": "ignore",
            "SITE": str(Path(__file__).parent),
        }

    def run(self, command: str) -> Ran:
        """Run one command line in bash, in the folder where the last one ended."""
        place = self.home / ".place"
        clone = self.home / "dlx" / "solutions"
        keyed = {"DLX_SOLUTIONS": str(clone)} if clone.is_dir() else {}
        script = f"{command}\ncode=$?; pwd > {place}; exit $code"
        done = subprocess.run(
            ["bash", "-c", script],
            cwd=self.here,
            env={**self.environment, **keyed},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            timeout=SECONDS,
            check=False,
        )
        if place.exists():
            self.here = Path(place.read_text("utf-8").strip())
            place.unlink()
        return Ran(command, self.told(done.stdout.decode("utf-8", "replace")), done.returncode)

    def told(self, text: str) -> str:
        """What was printed, with the home folder as ~ and without spaces at the ends of lines."""
        for path, name in ((str(self.home), "~"), (sys.prefix, "~/.venv"), (str(ROOT), "~/dlx")):
            text = text.replace(path, name)
        return re.sub(r"[ \t]+$", "", text, flags=re.MULTILINE).strip("\n")

    def close(self) -> None:
        """Remove the folder."""
        self._folder.cleanup()


def run_all(session: Session, commands: Sequence[str], ends: Sequence[int], says: str) -> list[Ran]:
    """Run what a block shows.

    Args:
        session: where.
        commands: in their order.
        ends: the exit code of each; those that are not given are 0.
        says: what the block has to print somewhere; empty: anything.

    Returns:
        What each did.

    Raises:
        Otherwise: a command ended with another code, or the words are not there.
    """
    wanted = [*ends, *[0] * (len(commands) - len(ends))]
    done = []
    for command, code in zip(commands, wanted, strict=True):
        ran = session.run(command)
        if ran.code != code:
            raise Otherwise(f"`{command}` ended with {ran.code}, the page says {code}:\n{ran.output}")
        done.append(ran)
    if says and not any(says in ran.output for ran in done):
        printed = "\n".join(ran.output for ran in done)
        raise Otherwise(f"“{says}” is not in what `{commands[-1]}` prints:\n{printed}")
    return done


def shortened(text: str, head: int, tail: int, without: str = "") -> str:
    """The first and the last lines of a text; a … stands for what is left out. A line that holds
    the words `without` is no matter for a reader of the page."""
    lines = [line for line in text.splitlines() if not without or without not in line]
    if (not head and not tail) or len(lines) <= head + tail + 1:
        return "\n".join(lines)
    return "\n".join([*lines[:head], "…", *lines[len(lines) - tail :]])
