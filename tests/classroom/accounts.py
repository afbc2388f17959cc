"""Separate Unix accounts for a test, without adding any to the machine.

Commands run under bubblewrap as another uid, with an /etc/passwd of their own; the interpreter and the source
tree are made readable where they lie below a private folder. Needs root and bubblewrap.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import dlx.grader

FIRST_UID = 61_001
CAPABILITIES = ("CAP_SETUID", "CAP_SETGID")


def missing() -> str | None:
    """Why there can be no accounts here, or None."""
    if sys.platform != "linux" or os.getuid() != 0:
        return "separate accounts need root on Linux"
    needed = [name for name in ("bwrap", "setpriv") if shutil.which(name) is None]
    return f"{needed[0]} is not installed" if needed else None


@dataclass
class Accounts:
    """Accounts by name, with their homes below `root`, a folder that everybody may reach."""

    root: Path
    names: Sequence[str]
    uids: dict[str, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.root.chmod(0o755)
        lines = ["root:x:0:0::/root:/bin/sh"]
        for uid, name in enumerate(self.names, FIRST_UID):
            self.uids[name] = uid
            home = self.home(name)
            home.mkdir(parents=True, mode=0o755)
            os.chown(home, uid, uid)
            lines.append(f"{name}:x:{uid}:{uid}::{home}:/bin/sh")
        (self.root / "passwd").write_text("\n".join(lines) + "\n", encoding="utf-8")

    def home(self, name: str) -> Path:
        return self.root / "home" / name

    def give(self, name: str, path: Path) -> None:
        """Make somebody the owner of a tree."""
        for found in (path, *path.rglob("*")):
            os.chown(found, self.uids[name], self.uids[name])

    def run(
        self,
        name: str,
        *words: str,
        cwd: Path | None = None,
        env: Mapping[str, str] | None = None,
        hidden: Sequence[Path] = (),
    ) -> subprocess.CompletedProcess[str]:
        """Run a command as somebody, in their home; the folders `hidden` are empty for them."""
        uid = str(self.uids[name])
        variables = {
            "HOME": str(self.home(name)),
            "USER": name,
            "LOGNAME": name,
            "LANG": "C.UTF-8",
            "PATH": os.pathsep.join([str(Path(sys.executable).parent), "/usr/bin", "/bin"]),
            **(env or {}),
        }
        return subprocess.run(
            [
                *("bwrap", "--dev-bind", "/", "/", *self._readable()),
                *("--ro-bind", str(self.root / "passwd"), "/etc/passwd"),
                *(word for folder in hidden for word in ("--tmpfs", str(folder))),
                *(word for capability in CAPABILITIES for word in ("--cap-add", capability)),
                *("--chdir", str(cwd or self.home(name)), "--clearenv"),
                *(word for key, value in variables.items() for word in ("--setenv", key, value)),
                *("setpriv", f"--reuid={uid}", f"--regid={uid}", "--clear-groups", *words),
            ],
            capture_output=True,
            text=True,
        )

    def _readable(self) -> list[str]:
        """Binds that show the interpreter, the environment and the source without what lies around them."""
        source = Path(dlx.grader.__path__[0]).resolve().parent
        wanted = {Path(sys.base_prefix).resolve(), Path(sys.prefix).resolve(), source}
        binds: list[str] = []
        closed = {place: _closed(place) for place in wanted}
        for home in {place for place in closed.values() if place is not None}:
            binds += ["--perms", "0755", "--tmpfs", str(home)]
        for place, home in sorted(closed.items()):
            if home is not None:
                between = [parent for parent in reversed(place.parents) if home in parent.parents]
                for parent in between:
                    binds += ["--perms", "0755", "--dir", str(parent)]
                binds += ["--ro-bind", str(place), str(place)]
        return binds


def _closed(place: Path) -> Path | None:
    """The folder above that others may not enter, or None."""
    return next((p for p in reversed(place.parents) if not os.stat(p).st_mode & 0o001), None)
