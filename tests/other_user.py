"""Runs a script as whoever runs the tests, or as a user whom nobody is."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

CHANGED = 12345  # a uid that nobody has

PREAMBLE = """
import os, site, sys
for place in {sites!r}:
    site.addsitedir(place)
if {uid}:
    os.setgroups([])
    os.setresgid({uid}, {uid}, {uid})
    os.setresuid({uid}, {uid}, {uid})
os.chdir("/")
level = {level}
try:
    import numpy
    from dlx.grader.bench import Limits, wire
    from dlx.grader.bench.bench import Bench
except (ImportError, OSError) as error:
    raise SystemExit(f"UNREADABLE {{error}}")

def ask(session, id_, name):
    session.send(wire.frame(id_, "call", [["name", name, None], [], {{}}]), id_)
    return session.receive(id_, 60)

def opened(bench):
    session = bench.open(("numpy",), Limits(256 << 20, 60))
    session.send(wire.frame(1, "load", ["w", {{"w": WORK}}]), 1)
    session.receive(1, 60)
    return session
"""


def interpreter_for(uid: int) -> str:
    """This interpreter, or the system's of the same version where another user may not read this one."""
    version = f"python{sys.version_info[0]}.{sys.version_info[1]}"
    others = shutil.which(version, path="/usr/bin")
    readable = all(folder.stat().st_mode & 0o001 for folder in Path(os.__file__).parents)
    return sys.executable if not uid or readable or others is None else others


def lines_of(script: str, uid: int, level: int) -> list[str]:
    """What a script prints that has `Bench`, `ask`, `opened` and `level` and defines the bytes WORK."""
    if uid and os.getuid() != 0:
        pytest.skip("these tests run as an unprivileged user already")
    sites = [place for place in sys.path if place.endswith("site-packages")]
    whole = PREAMBLE.format(sites=sites, uid=uid, level=level) + script
    done = subprocess.run([interpreter_for(uid), "-c", whole], capture_output=True, text=True, timeout=300)
    if "UNREADABLE" in done.stderr:
        pytest.skip("the interpreter or the source cannot be read by another user here")
    assert done.returncode == 0, done.stderr + done.stdout
    return done.stdout.splitlines()
