"""A SLURM of one node on the loopback, in a folder, as the user who runs the tests."""

import contextlib
import getpass
import os
import re
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

PROGRAMS = ("munged", "slurmctld", "slurmd", "sbatch", "sinfo", "squeue", "scancel")
PLACES = os.pathsep.join([os.environ.get("PATH", ""), "/usr/sbin", "/sbin"])
CONF = """\
ClusterName=dlx
SlurmctldHost={host}(127.0.0.1)
SlurmUser={user}
SlurmdUser={user}
SlurmctldPort={ports[0]}
SlurmdPort={ports[1]}
AuthType=auth/munge
AuthInfo=socket={folder}/munge.socket
CredType=cred/munge
StateSaveLocation={folder}/state
SlurmdSpoolDir={folder}/spool
SlurmctldPidFile={folder}/slurmctld.pid
SlurmdPidFile={folder}/slurmd.pid
SlurmctldLogFile={folder}/slurmctld.log
SlurmdLogFile={folder}/slurmd.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
MpiDefault=none
SwitchType=switch/none
JobAcctGatherType=jobacct_gather/none
AccountingStorageType=accounting_storage/none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
SchedulerType=sched/builtin
ReturnToService=2
KillWait=5
NodeName={host} NodeAddr=127.0.0.1 CPUs={cores} RealMemory={memory} State=UNKNOWN
PartitionName=class Nodes=ALL Default=YES MaxTime=INFINITE State=UP OverSubscribe=FORCE:4
"""


class NoSlurm(Exception):
    """It is not installed, or does not start here."""


def program(name: str) -> str:
    found = shutil.which(name, path=PLACES)
    if found is None:
        raise NoSlurm(f"{name} is not installed (Debian: slurm-wlm, munge)")
    return found


@contextlib.contextmanager
def one_node(folder: Path) -> Iterator[dict[str, str]]:
    """The environment in which the commands of SLURM speak to it.

    Raises:
        NoSlurm: why there is none.
    """
    for name in PROGRAMS:
        program(name)
    for name in ("state", "spool"):
        (folder / name).mkdir()
    folder.chmod(0o755)  # munge wants a socket that everybody may reach
    key = folder / "munge.key"
    key.write_bytes(os.urandom(128))
    key.chmod(0o600)
    conf = folder / "slurm.conf"
    host = socket.gethostname().partition(".")[0]
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") * 9 // 10 >> 20
    conf.write_text(
        CONF.format(
            host=host,
            user=getpass.getuser(),
            folder=folder,
            ports=_ports(2),
            cores=os.cpu_count(),
            memory=memory,
        )
    )
    (folder / "cgroup.conf").write_text(f"CgroupPlugin={_cgroups()}\n")
    environment = {**os.environ, "SLURM_CONF": str(conf)}
    munge = [program("munged"), "--foreground", "--force", f"--socket={folder}/munge.socket"]
    munge += [f"--{name}-file={folder}/munge.{name}" for name in ("key", "pid", "log", "seed")]
    commands = [
        munge,
        [program("slurmctld"), "-D", "-c", "-f", str(conf)],
        [program("slurmd"), "-D", "-N", host, "-f", str(conf)],
    ]
    started: list[subprocess.Popen[bytes]] = []
    try:
        for command in commands:
            with (folder / "said.txt").open("ab") as said:
                started.append(
                    subprocess.Popen(
                        command, env=environment, stdin=subprocess.DEVNULL, stdout=said, stderr=said
                    )
                )
            _await_socket(folder, started[0])
        _await_node(environment, started, folder)
        try:
            yield environment
        finally:
            _end_jobs(environment)
    finally:
        for process in reversed(started):
            process.terminate()
            try:
                process.wait(20)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def _cgroups() -> str:
    """The plugin that does nothing here; before 23.11 there is no name for none."""
    shown = subprocess.run([program("slurmd"), "-V"], capture_output=True, text=True).stdout
    found = re.search(r"(\d+)\.(\d+)", shown)
    return "disabled" if found and (int(found[1]), int(found[2])) >= (23, 11) else "cgroup/v1"


def _ports(number: int) -> list[int]:
    with contextlib.ExitStack() as stack:
        sockets = [stack.enter_context(socket.create_server(("127.0.0.1", 0))) for _ in range(number)]
        return [s.getsockname()[1] for s in sockets]


def _await_socket(folder: Path, munged: "subprocess.Popen[bytes]") -> None:
    for _ in range(200):
        if (folder / "munge.socket").exists():
            return
        if munged.poll() is not None:
            break
        time.sleep(0.05)
    raise NoSlurm(f"munged does not start: {_said(folder)}")


def _await_node(environment: dict[str, str], started: "list[subprocess.Popen[bytes]]", folder: Path) -> None:
    """Until the node is idle."""
    command = [program("sinfo"), "--noheader", "--format=%T"]
    for _ in range(300):
        shown = subprocess.run(command, env=environment, capture_output=True, text=True)
        if shown.stdout.strip() == "idle":
            return
        if any(process.poll() is not None for process in started):
            break
        time.sleep(0.1)
    raise NoSlurm(f"the node does not come up: {shown.stdout.strip()} {_said(folder)}")


def _end_jobs(environment: dict[str, str]) -> None:
    """What a job leaves running would outlive SLURM itself."""
    subprocess.run([program("scancel"), f"--user={getpass.getuser()}"], env=environment)
    command = [program("squeue"), "--noheader", "--format=%i"]
    for _ in range(200):
        if not subprocess.run(command, env=environment, capture_output=True, text=True).stdout.strip():
            return
        time.sleep(0.1)


def _said(folder: Path) -> str:
    return (folder / "said.txt").read_text("utf-8", "replace")[-500:]
