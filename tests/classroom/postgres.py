"""A PostgreSQL of one's own, from the Debian package: in a temporary folder, on a loopback port."""

import contextlib
import os
import pwd
import shutil
import signal
import socket
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

USER, PASSWORD = "teacher", "s3cret-with-@-and-:"


@dataclass(frozen=True)
class Server:
    """A running server; `new_database` makes an empty database and gives its address."""

    programs: Path
    port: int
    folder: Path

    def url(self, database: str, password: str = PASSWORD) -> str:
        quoted = password.replace("@", "%40").replace(":", "%3A")
        return f"postgresql+psycopg://{USER}:{quoted}@127.0.0.1:{self.port}/{database}"

    def run(self, sql: str, database: str = "postgres") -> str:
        """What psql answers, unaligned and without headings."""
        command = ["psql", "-h", "127.0.0.1", "-p", str(self.port), "-U", USER, "-d", database, "-Atqc", sql]
        environment = {**os.environ, "PGPASSWORD": PASSWORD}
        done = subprocess.run(
            [self.programs / command[0], *command[1:]], env=environment, capture_output=True, text=True
        )
        assert done.returncode == 0, done.stderr
        return done.stdout.strip()

    def new_database(self, name: str) -> str:
        self.run(f'CREATE DATABASE "{name}"')
        return self.url(name)


def programs() -> Path | None:
    """The folder with all that is needed: Debian keeps it off the PATH."""
    places = sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    if found := shutil.which("initdb"):
        places.append(Path(found).parent)
    names = ("initdb", "postgres", "pg_isready", "psql")
    return next((place for place in places if all((place / name).exists() for name in names)), None)


@contextlib.contextmanager
def server(folder: Path) -> Iterator[Server]:
    """Starts one in `folder`, and ends it. Root may not run it: somebody else does."""
    place = programs()
    assert place is not None
    data = folder / "data"
    data.mkdir(mode=0o700)
    demote = _somebody_else(folder, data)
    secret = folder / "password"
    secret.write_text(PASSWORD, encoding="utf-8")
    first = [
        "-D",
        str(data),
        "-U",
        USER,
        f"--pwfile={secret}",
        "-A",
        "scram-sha-256",
        "-E",
        "UTF8",
        "--no-sync",
    ]
    subprocess.run([place / "initdb", *first], check=True, capture_output=True, **demote)
    port = _free_port()
    options = ["-D", str(data), "-h", "127.0.0.1", "-p", str(port), "-k", "", "-F"]
    with (folder / "log").open("w+", encoding="utf-8") as log:
        process = subprocess.Popen([place / "postgres", *options], stdout=log, stderr=log, **demote)
        try:
            _wait(place, port, process, log.name)
            yield Server(place, port, folder)
        finally:
            process.send_signal(signal.SIGINT)  # fast: open connections are closed
            process.wait(timeout=60)


def _somebody_else(folder: Path, data: Path) -> dict[str, int]:
    if os.geteuid() != 0:
        return {}
    nobody = pwd.getpwnam("nobody")
    for path in (folder, data):
        os.chown(path, nobody.pw_uid, nobody.pw_gid)
    for above in folder.parents:  # pytest keeps its folders closed to others
        if above != Path("/") and not above.stat().st_mode & 0o001:
            above.chmod(above.stat().st_mode | 0o011)
    return {"user": nobody.pw_uid, "group": nobody.pw_gid}


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait(place: Path, port: int, process: "subprocess.Popen[bytes]", log: str) -> None:
    """Until it answers; pg_isready waits for the server itself."""
    while True:
        ready = subprocess.run(
            [place / "pg_isready", "-q", "-h", "127.0.0.1", "-p", str(port), "-t", "5"], check=False
        )
        if ready.returncode == 0:
            return
        assert process.poll() is None, Path(log).read_text("utf-8")
