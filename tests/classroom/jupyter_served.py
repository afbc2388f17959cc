"""A Jupyter server in a folder, and a browser page that is logged in to it and reaches nothing else."""

import os
import re
import secrets
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread
from typing import Any


@contextmanager
def served(root: Path, private: Path, browser: Any) -> Iterator[tuple[Any, str]]:
    """(a page, the address of the server); what Jupyter writes for itself goes below `private`."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    token = secrets.token_hex(8)
    options = [
        f"--port={port}",
        "--ip=127.0.0.1",
        "--no-browser",
        "--allow-root",
        f"--IdentityProvider.token={token}",
    ]
    names = ("JUPYTER_CONFIG_DIR", "JUPYTER_RUNTIME_DIR", "JUPYTER_DATA_DIR")
    server = subprocess.Popen(
        [sys.executable, "-m", "jupyter_server", *options],
        cwd=root,
        env={**os.environ, **{name: str(private / name) for name in names}},
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        _wait(server)
        address = f"http://127.0.0.1:{port}"
        context = browser.new_context(viewport={"width": 1200, "height": 900})
        context.route(re.compile(r"^(?!http://127\.0\.0\.1)"), lambda route: route.abort())
        page = context.new_page()
        page.goto(f"{address}/api/status?token={token}")
        yield page, address
        context.close()
    finally:
        server.terminate()
        server.wait(timeout=60)


def _wait(server: "subprocess.Popen[str]") -> None:
    """Until it says that it is running; what it says later is read and left."""
    said: list[str] = []
    assert server.stderr is not None
    for line in server.stderr:
        said.append(line)
        if "is running at" in line:
            Thread(target=server.stderr.read, daemon=True).start()
            return
    raise AssertionError("".join(said))
