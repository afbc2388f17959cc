"""Runs dlx as on a system that has none of POSIX: python without_posix.py WORDS...

The modules and names that Windows lacks are taken away, from this process and from the child that runs the
work; the standard library has its own copies, made before.
"""

import json
import os
import shutil
import signal
import subprocess
import types

import click
import rich.console  # noqa: F401  (both have code of their own for Windows, which cannot run here)

MODULES = ("fcntl", "grp", "pty", "pwd", "resource", "termios", "tty")
OS_NAMES = (
    "fork forkpty getuid geteuid getgid getegid getgroups setsid setuid setgid killpg getpgid uname "
    "getloadavg sched_getaffinity pidfd_open waitpid wait WNOHANG O_NOFOLLOW O_NONBLOCK O_DIRECTORY "
    "mkfifo mknod chown fchown fchmod statvfs nice register_at_fork WIFEXITED WIFSIGNALED WEXITSTATUS "
    "fchdir lchown"
).split()
SIGNALS = (
    "SIGKILL SIGCHLD SIGPIPE SIGALRM SIGHUP SIGQUIT SIGSTOP SIGUSR1 alarm setitimer pthread_sigmask"
).split()
TAKE_AWAY = f"""
import os, signal, sys
for name in {json.dumps(OS_NAMES)}:
    if hasattr(os, name):
        delattr(os, name)
for name in {json.dumps(SIGNALS)}:
    if hasattr(signal, name):
        delattr(signal, name)
for name in {json.dumps(MODULES)}:
    sys.modules[name] = None
sys.platform = "win32"
"""


def main() -> None:
    for name, module in (("os", os), ("signal", signal)):
        setattr(subprocess, name, types.SimpleNamespace(**vars(module)))
    exec(TAKE_AWAY, {})
    shutil.disk_usage = lambda _: types.SimpleNamespace(total=2 << 40, used=1 << 40, free=1 << 40)  # type: ignore
    from dlx.cli.main import main as dlx
    from dlx.grader.bench import server

    first = "import json, socket, sys, types\n"
    server.BOOT = server.BOOT.replace(first, f"{first}{TAKE_AWAY}")
    assert TAKE_AWAY in server.BOOT and click.__name__
    dlx()


if __name__ == "__main__":
    main()
