"""How a Linux process gives up its powers for good: Landlock, seccomp and resource limits.

Nothing here needs a privilege or a package; it works as a user, as root and in a default container.
The ruleset and the filter are prepared once in the zygote; a child only has to take them on, which
costs well under a millisecond. Sources: landlock(7), seccomp(2), prctl(2), getrlimit(2).
"""

import contextlib
import ctypes
import os
import signal
import struct
import sys
from collections.abc import Iterable
from dataclasses import dataclass, field

from . import own_folder
from .syscalls import NUMBERS, WRITING

with contextlib.suppress(ImportError):  # Windows has neither, and locks nothing down
    import fcntl
    import resource

LAYERS = ("landlock", "seccomp", "rlimits")

PR_SET_PDEATHSIG, PR_SET_DUMPABLE, PR_SET_SECCOMP = 1, 4, 22
PR_SET_CHILD_SUBREAPER, PR_SET_NO_NEW_PRIVS = 36, 38

# --- Landlock -------------------------------------------------------------------------------------
LANDLOCK_CREATE, LANDLOCK_ADD, LANDLOCK_RESTRICT = 444, 445, 446
FS_READ_FILE, FS_READ_DIR = 1 << 2, 1 << 3
# files and folders: written, read, made, removed, moved, cut; no links, devices, pipes or sockets
FS_WORKING = sum(1 << right for right in (1, 2, 3, 4, 5, 7, 8, 13, 14))
FS_RIGHTS = {1: (1 << 13) - 1, 2: (1 << 14) - 1, 3: (1 << 15) - 1, 5: (1 << 16) - 1}
NET_BIND_CONNECT_TCP = 3
SCOPE_ABSTRACT_UNIX_AND_SIGNAL = 3

# --- seccomp --------------------------------------------------------------------------------------
ARCHITECTURES = {"x86_64": (0xC000003E, 0), "aarch64": (0xC00000B7, 1)}
LOAD, JUMP_EQUAL, JUMP_GREATER_EQUAL, JUMP_SET, RETURN = 0x20, 0x15, 0x35, 0x45, 0x06
ALLOW, KILL, ERRNO = 0x7FFF0000, 0x80000000, 0x00050000
EPERM, EACCES, ENOTTY, ENOSYS = 1, 13, 25, 38
X32_BIT = 0x40000000
OWN_PID = -1  # replaced by the child's own pid when the filter is taken on
UNNAMED = 0x400000  # of O_TMPFILE
OPEN_FOR_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND | UNNAMED
CLONE_THREAD = 0x10000
IOCTLS = (0x5401, 0x5413)  # isatty and the size of a terminal
FCNTLS = (0, 1, 2, 3, 4, 1030)  # duplicate, flags
PRCTLS = (15, 16, 0x53564D41)  # thread names
SPECIAL = (
    "open openat ioctl fcntl prctl prlimit64 clone clone3 openat2 kill tgkill".split()
)  # judged by argument

Instruction = tuple[int, int, int, int]


class LockdownError(Exception):
    """The kernel refused a layer that was asked for."""


@dataclass(frozen=True)
class Limits:
    """What one child may use: bytes on top of what is mapped at the fork, CPU seconds."""

    memory: int
    cpu_seconds: int


@dataclass(frozen=True)
class Lockdown:
    """Layers made ready in the zygote, to be taken on by each child."""

    layers: tuple[str, ...]
    ruleset: int | None = None
    abi: int = 0
    filter: tuple[Instruction, ...] = ()
    mapped: tuple[int, int] = (0, 0)
    threads: int = 4096
    writing: bool = False  # in a folder of its own
    notes: tuple[str, ...] = field(default=())


_libc = ctypes.CDLL(None, use_errno=True) if sys.platform == "linux" else None


def _check(result: int, what: str) -> int:
    if result < 0:
        raise LockdownError(f"{what}: {os.strerror(ctypes.get_errno())}")
    return result


def prctl(option: int, value: int = 0) -> None:
    assert _libc is not None
    _check(_libc.prctl(option, ctypes.c_ulong(value), 0, 0, 0), f"prctl {option}")


def landlock_abi() -> int:
    """The kernel's Landlock version, 0 if there is none."""
    if _libc is None:
        return 0
    return max(0, int(_libc.syscall(LANDLOCK_CREATE, None, ctypes.c_size_t(0), 1)))


def make_ruleset(abi: int, readable: Iterable[str], working: str | None = None) -> int:
    """A descriptor of a ruleset that denies everything but reading below `readable`, and working with files
    below `working`, what a child mounts there included.

    Raises:
        LockdownError: the kernel refuses.
    """
    assert _libc is not None
    rights = FS_RIGHTS[max(version for version in FS_RIGHTS if version <= abi)]
    words = [rights]
    if abi >= 4:
        words.append(NET_BIND_CONNECT_TCP)
    if abi >= 6:
        words.append(SCOPE_ABSTRACT_UNIX_AND_SIGNAL)
    attr = struct.pack(f"<{len(words)}Q", *words)
    ruleset = _check(_libc.syscall(LANDLOCK_CREATE, attr, ctypes.c_size_t(len(attr)), 0), "landlock")
    reading = {path: FS_READ_FILE | (FS_READ_DIR if os.path.isdir(path) else 0) for path in readable}
    for path, access in {**reading, **({working: FS_WORKING & rights} if working else {})}.items():
        try:
            fd = os.open(path, os.O_PATH | os.O_CLOEXEC)
        except OSError:
            continue
        rule = struct.pack("<Qi", access, fd)
        try:
            _check(_libc.syscall(LANDLOCK_ADD, ruleset, 1, rule, 0), f"landlock {path}")
        finally:
            os.close(fd)
    high = fcntl.fcntl(ruleset, fcntl.F_DUPFD_CLOEXEC, 100)  # out of the way of a child's own
    os.close(ruleset)
    return high


def _argument(index: int) -> Instruction:
    return (LOAD, 0, 0, 16 + 8 * index)


def _allow_if_in(index: int, values: Iterable[int], otherwise: int) -> list[Instruction]:
    tests = [step for v in values for step in ((JUMP_EQUAL, 0, 1, v), (RETURN, 0, 0, ALLOW))]
    return [_argument(index), *tests, (RETURN, 0, 0, ERRNO | otherwise)]


def _allow_if_mask(index: int, mask: int, wanted: bool, otherwise: int) -> list[Instruction]:
    allow, deny = (RETURN, 0, 0, ALLOW), (RETURN, 0, 0, ERRNO | otherwise)
    first, second = (allow, deny) if wanted else (deny, allow)
    return [_argument(index), (JUMP_SET, 0, 1, mask), first, second]


def _open(index: int, writing: bool) -> list[Instruction]:
    """Opening for reading only; with `writing`, also what every Landlock sees as writing: an access mode that
    writes, and not a flag that cuts a file beside reading it (O_TRUNC)."""
    if not writing:
        return _allow_if_mask(index, OPEN_FOR_WRITING, False, EACCES)
    allow, deny = (RETURN, 0, 0, ALLOW), (RETURN, 0, 0, ERRNO | EACCES)
    return [
        _argument(index),
        (JUMP_SET, 1, 0, OPEN_FOR_WRITING),
        allow,
        (JUMP_SET, 4, 0, UNNAMED),
        (JUMP_SET, 0, 2, os.O_WRONLY),
        (JUMP_SET, 2, 0, os.O_RDWR),
        allow,
        (JUMP_SET, 1, 0, os.O_RDWR),
        deny,
        allow,
    ]


def _special(name: str, writing: bool) -> list[Instruction]:
    if name in ("clone3", "openat2"):
        return [(RETURN, 0, 0, ERRNO | ENOSYS)]
    if name in ("open", "openat"):
        return _open(1 if name == "open" else 2, writing)
    if name == "clone":
        return _allow_if_mask(0, CLONE_THREAD, True, EPERM)
    if name == "prlimit64":  # reading one's own limits only: pid 0, no new value
        zero = [(JUMP_EQUAL, 1, 0, 0), (RETURN, 0, 0, ERRNO | EPERM)]
        words = [(LOAD, 0, 0, offset) for offset in (16, 32, 36)]
        return [step for word in words for step in (word, *zero)] + [(RETURN, 0, 0, ALLOW)]
    index, values, otherwise = {
        "ioctl": (1, IOCTLS, ENOTTY),
        "fcntl": (1, FCNTLS, EPERM),
        "prctl": (0, PRCTLS, EPERM),
        "kill": (0, (OWN_PID,), EPERM),
        "tgkill": (0, (OWN_PID,), EPERM),
    }[name]
    return _allow_if_in(index, values, otherwise)


def make_filter(machine: str, writing: bool = False) -> tuple[Instruction, ...]:
    """The allow list as a classic BPF program, with OWN_PID where the child's pid belongs; `writing` leaves
    it to Landlock and to mounts where files may be written.

    Raises:
        LockdownError: no table for this processor.
    """
    if machine not in ARCHITECTURES:
        raise LockdownError(f"no system call table for {machine}")
    audit, column = ARCHITECTURES[machine]
    program: list[Instruction] = [
        (LOAD, 0, 0, 4),
        (JUMP_EQUAL, 1, 0, audit),
        (RETURN, 0, 0, KILL),
        (LOAD, 0, 0, 0),
        (JUMP_GREATER_EQUAL, 0, 1, X32_BIT),
        (RETURN, 0, 0, ERRNO | ENOSYS),
    ]
    for name, numbers in {**NUMBERS, **(WRITING if writing else {})}.items():
        number = numbers[column]
        if number is None:
            continue
        block = _special(name, writing) if name in SPECIAL else [(RETURN, 0, 0, ALLOW)]
        program += [(JUMP_EQUAL, 0, len(block), number), *block]
    return (*program, (RETURN, 0, 0, ERRNO | EPERM))


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("filter", ctypes.c_char_p))


def _install_filter(program: tuple[Instruction, ...]) -> None:
    assert _libc is not None
    pid = os.getpid()
    packed = b"".join(
        struct.pack("<HBBI", code, jt, jf, pid if k == OWN_PID else k) for code, jt, jf, k in program
    )
    argument = _Program(len(program), packed)
    _check(_libc.prctl(PR_SET_SECCOMP, 2, ctypes.byref(argument), 0, 0), "seccomp")


def _mapped() -> tuple[int, int]:
    """Bytes of address space and of private data of this process, now."""
    try:
        with open("/proc/self/statm") as statm:
            words = [int(word) for word in statm.read().split()]
    except OSError:
        return 3 << 30, 1 << 30
    page = resource.getpagesize()
    return words[0] * page, words[5] * page


def prepare(
    layers: Iterable[str], readable: Iterable[str], threads: int = 4096, working: str | None = None
) -> Lockdown:
    """Make ready the layers that this machine has; `notes` says why one of them is missing. `threads` are
    those of a child's user; below `working` it has a folder of its own."""
    ready: list[str] = []
    notes: list[str] = []
    program: tuple[Instruction, ...] = ()
    ruleset, abi = None, landlock_abi()
    for wanted in layers:
        try:
            if wanted == "landlock":
                if not abi:
                    raise LockdownError("landlock: not in this kernel")
                ruleset = make_ruleset(abi, readable, working)
            elif wanted == "seccomp":
                program = make_filter(os.uname().machine, working is not None)
            ready.append(wanted)
        except LockdownError as error:
            notes.append(str(error))
    mapped, writing = _mapped(), working is not None
    return Lockdown(tuple(ready), ruleset, abi, program, mapped, threads, writing, tuple(notes))


def _set_limits(lockdown: Lockdown, limits: Limits) -> None:
    space, data = lockdown.mapped
    values = {
        resource.RLIMIT_AS: space + 2 * limits.memory,
        resource.RLIMIT_DATA: data + limits.memory,
        resource.RLIMIT_CPU: limits.cpu_seconds,
        resource.RLIMIT_FSIZE: own_folder.BYTES if lockdown.writing else 0,
        resource.RLIMIT_CORE: 0,
        resource.RLIMIT_NOFILE: 64,
        resource.RLIMIT_MEMLOCK: 0,
    }
    if os.getuid() != 0:
        # counts all of the user's: for a child that is counted apart, its own; forks are seccomp's matter
        values[resource.RLIMIT_NPROC] = lockdown.threads
    for which, value in values.items():
        hard = resource.getrlimit(which)[1]
        value = value if hard == resource.RLIM_INFINITY else min(value, hard)
        resource.setrlimit(which, (value, value))


def take_on(lockdown: Lockdown, limits: Limits) -> None:
    """Lock this process down for good. Call it once, in a fresh child, before any foreign code.

    Raises:
        LockdownError: the kernel refused; the process must end.
    """
    prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    prctl(PR_SET_DUMPABLE, 0)
    prctl(PR_SET_NO_NEW_PRIVS, 1)
    if "rlimits" in lockdown.layers:
        _set_limits(lockdown, limits)
    if lockdown.ruleset is not None:
        assert _libc is not None
        _check(_libc.syscall(LANDLOCK_RESTRICT, lockdown.ruleset, 0), "landlock")
        os.close(lockdown.ruleset)
    if "seccomp" in lockdown.layers:
        _install_filter(lockdown.filter)


def hide_memory() -> None:
    """From now on nobody may read the memory of this process, which holds the key."""
    if sys.platform == "linux":
        prctl(PR_SET_DUMPABLE, 0)
