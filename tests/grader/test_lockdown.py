"""The system call filter, run by a small interpreter of its own program for both processors, and the
limits that a child takes on.

The kernel runs the same program; here every name and every argument can be tried, on any machine.
"""

import os
import struct
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dlx.grader.bench import lockdown
from dlx.grader.bench.lockdown import ALLOW, ERRNO, KILL, OWN_PID, Instruction, make_filter
from dlx.grader.bench.syscalls import NUMBERS
from dlx.grader.bench.syscalls import WRITING as IN_A_FOLDER

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no such flags on Windows")

PID = 4321
MACHINES = tuple(lockdown.ARCHITECTURES)
EPERM, EACCES, ENOTTY, ENOSYS = 1, 13, 25, 38
THREAD = 0x003D0F00  # what the C library passes to clone for a thread
FORK = 0x01200011
JUMPS = {
    lockdown.JUMP_EQUAL: lambda a, k: a == k,
    lockdown.JUMP_GREATER_EQUAL: lambda a, k: a >= k,
    lockdown.JUMP_SET: lambda a, k: bool(a & k),
}

# What no work needs, by number: (x86_64, aarch64).
DANGEROUS: dict[str, tuple[int | None, int | None]] = {
    "execve": (59, 221),
    "execveat": (322, 281),
    "fork": (57, None),
    "vfork": (58, None),
    "socket": (41, 198),
    "socketpair": (53, 199),
    "connect": (42, 203),
    "bind": (49, 200),
    "sendto": (44, 206),
    "sendmsg": (46, 211),
    "recvmsg": (47, 212),
    "ptrace": (101, 117),
    "process_vm_readv": (310, 270),
    "process_vm_writev": (311, 271),
    "pidfd_open": (434, 434),
    "pidfd_getfd": (438, 438),
    "pidfd_send_signal": (424, 424),
    "rt_sigqueueinfo": (129, 138),
    "tkill": (200, 130),
    "kcmp": (312, 272),
    "mount": (165, 40),
    "umount2": (166, 39),
    "pivot_root": (155, 41),
    "chroot": (161, 51),
    "move_mount": (429, 429),
    "fsopen": (430, 430),
    "open_tree": (428, 428),
    "unshare": (272, 97),
    "setns": (308, 268),
    "io_uring_setup": (425, 425),
    "io_uring_enter": (426, 426),
    "userfaultfd": (323, 282),
    "bpf": (321, 280),
    "perf_event_open": (298, 241),
    "keyctl": (250, 219),
    "add_key": (248, 217),
    "request_key": (249, 218),
    "memfd_create": (319, 279),
    "memfd_secret": (447, 447),
    "open_by_handle_at": (304, 265),
    "name_to_handle_at": (303, 264),
    "shmget": (29, 194),
    "shmat": (30, 196),
    "msgget": (68, 186),
    "semget": (64, 190),
    "mq_open": (240, 180),
    "inotify_init1": (294, 26),
    "fanotify_init": (300, 262),
    "seccomp": (317, 277),
    "landlock_create_ruleset": (444, 444),
    "setuid": (105, 146),
    "setgid": (106, 144),
    "setresuid": (117, 147),
    "setgroups": (116, 159),
    "capset": (126, 91),
    "setsid": (112, 157),
    "setpgid": (109, 154),
    "setrlimit": (160, 164),
    "setpriority": (141, 140),
    "sched_setaffinity": (203, 122),
    "sched_setscheduler": (144, 119),
    "sched_setattr": (314, 274),
    "ioprio_set": (251, 30),
    "personality": (135, 92),
    "modify_ldt": (154, None),
    "iopl": (172, None),
    "creat": (85, None),
    "mkdir": (83, None),
    "mkdirat": (258, 34),
    "unlink": (87, None),
    "unlinkat": (263, 35),
    "rename": (82, None),
    "renameat2": (316, 276),
    "link": (86, None),
    "linkat": (265, 37),
    "symlink": (88, None),
    "symlinkat": (266, 36),
    "mknodat": (259, 33),
    "truncate": (76, 45),
    "ftruncate": (77, 46),
    "fallocate": (285, 47),
    "chmod": (90, None),
    "fchmodat": (268, 53),
    "fchownat": (260, 54),
    "utimensat": (280, 88),
    "setxattr": (188, 5),
    "copy_file_range": (326, 285),
    "sendfile": (40, 71),
    "splice": (275, 76),
    "vmsplice": (278, 75),
    "tee": (276, 77),
    "reboot": (169, 142),
    "kexec_load": (246, 104),
    "init_module": (175, 105),
    "finit_module": (313, 273),
    "delete_module": (176, 106),
    "swapon": (167, 224),
    "acct": (163, 89),
    "syslog": (103, 116),
    "sethostname": (170, 161),
    "settimeofday": (164, 170),
    "clock_settime": (227, 112),
    "adjtimex": (159, 171),
    "quotactl": (179, 60),
    "migrate_pages": (256, 238),
    "move_pages": (279, 239),
    "process_madvise": (440, 440),
    "timerfd_create": (283, 85),
    "signalfd4": (289, 74),
    "wait4": (61, 260),
    "waitid": (247, 95),
}


def run(program: tuple[Instruction, ...], number: int, arguments: tuple[int, ...], audit: int) -> int:
    """What the kernel would do: seccomp_data in, an action out."""
    full = (*arguments, *(0 for _ in range(6 - len(arguments))))
    data = struct.pack("<iIQ6Q", number, audit, 0, *(a % (1 << 64) for a in full))
    at = accumulator = 0
    for _ in range(len(program)):
        code, jump_true, jump_false, k = program[at]
        k = PID if k == OWN_PID else k
        at += 1
        if code == lockdown.RETURN:
            return k
        if code == lockdown.LOAD:
            assert k % 4 == 0 and k + 4 <= len(data)
            (accumulator,) = struct.unpack_from("<I", data, k)
        else:
            at += jump_true if JUMPS[code](accumulator, k) else jump_false
    raise AssertionError("the program does not end")


class Kernel:
    """The filter of one processor, asked by name."""

    def __init__(self, machine: str) -> None:
        self.machine = machine
        self.audit, self.column = lockdown.ARCHITECTURES[machine]
        self.program = make_filter(machine)

    def number(self, name: str) -> int | None:
        return (NUMBERS.get(name) or DANGEROUS[name])[self.column]

    def call(self, name: str, *arguments: int) -> int:
        number = self.number(name)
        assert number is not None
        return run(self.program, number, arguments, self.audit)

    def has(self, name: str) -> bool:
        return self.number(name) is not None


def errno(number: int) -> int:
    return ERRNO | number


@pytest.fixture(params=MACHINES)
def kernel(request: pytest.FixtureRequest) -> Kernel:
    return Kernel(request.param)


# --- the program -----------------------------------------------------------------------------------
def test_program_is_well_formed(kernel: Kernel) -> None:
    """Short enough for the kernel, jumps that stay inside, a verdict at every end."""
    program = kernel.program
    assert len(program) <= 4096
    for at, (code, jump_true, jump_false, k) in enumerate(program):
        assert code in (lockdown.LOAD, lockdown.RETURN, *JUMPS)
        assert 0 <= jump_true < 256 and 0 <= jump_false < 256
        assert at + 1 + max(jump_true, jump_false) < len(program) or code == lockdown.RETURN
        assert k == OWN_PID or 0 <= k < 1 << 32
    assert program[-1][0] == lockdown.RETURN


def test_every_name_of_the_table_is_allowed(kernel: Kernel) -> None:
    plain = [n for n in NUMBERS if n not in lockdown.SPECIAL and kernel.has(n)]
    assert len(plain) > 80
    assert [n for n in plain if kernel.call(n, 1, 2, 3, 4, 5, 6) != ALLOW] == []


def test_no_number_stands_for_two_names(kernel: Kernel) -> None:
    numbers = [n[kernel.column] for n in NUMBERS.values() if n[kernel.column] is not None]
    assert len(numbers) == len(set(numbers))


@pytest.mark.parametrize("name", DANGEROUS)
def test_dangerous_calls_are_refused(name: str, kernel: Kernel) -> None:
    assert name not in NUMBERS
    if kernel.has(name):
        assert kernel.call(name) == errno(EPERM)


@settings(max_examples=300, deadline=None, derandomize=True)
@given(
    st.sampled_from(MACHINES),
    st.integers(-(2**31), 2**31 - 1),
    st.lists(st.integers(0, 2**64 - 1), max_size=6),
)
def test_whatever_is_not_named_is_refused(machine: str, number: int, arguments: list[int]) -> None:
    kernel = Kernel(machine)
    known = {n[kernel.column] for n in NUMBERS.values()}
    action = run(kernel.program, number, tuple(arguments), kernel.audit)
    if number not in known:
        assert action == errno(EPERM if 0 <= number < lockdown.X32_BIT else ENOSYS)


@settings(max_examples=100, deadline=None, derandomize=True)
@given(st.sampled_from(MACHINES), st.integers(0, 2**32 - 1), st.integers(0, 500))
def test_another_architecture_is_killed(machine: str, audit: int, number: int) -> None:
    kernel = Kernel(machine)
    if audit != kernel.audit:
        assert run(kernel.program, number, (), audit) == KILL


def test_32_bit_calls_are_killed() -> None:
    i386, arm = 0x40000003, 0x40000028
    for machine in MACHINES:
        for audit in (i386, arm):
            assert run(make_filter(machine), 5, (), audit) == KILL


def test_x32_numbers_are_unknown(kernel: Kernel) -> None:
    for number in (0, 1, 59, 512, 520):
        assert run(kernel.program, lockdown.X32_BIT | number, (), kernel.audit) == errno(ENOSYS)


def test_unknown_processors_have_no_filter() -> None:
    with pytest.raises(lockdown.LockdownError, match="riscv64"):
        make_filter("riscv64")


# --- calls that are judged by their arguments ---------------------------------------------------------
READING = (os.O_RDONLY, os.O_RDONLY | getattr(os, "O_CLOEXEC", 0), getattr(os, "O_DIRECTORY", 0))
WRITING = [
    os.O_WRONLY,
    os.O_RDWR,
    os.O_CREAT,
    os.O_TRUNC,
    os.O_APPEND,
    os.O_RDONLY | os.O_CREAT,
    os.O_WRONLY | os.O_CREAT | os.O_EXCL,
    getattr(os, "O_TMPFILE", 0x410000),
    3,  # the undocumented access mode: neither reading nor writing, but ioctl
]


@pytest.mark.parametrize(("name", "before"), [("open", 1), ("openat", 2)])
def test_files_open_for_reading_only(name: str, before: int, kernel: Kernel) -> None:
    if kernel.has(name):
        for flags in READING:
            assert kernel.call(name, *[0] * before, flags) == ALLOW
        for flags in WRITING:
            assert kernel.call(name, *[0] * before, flags) == errno(EACCES)


@pytest.mark.parametrize("machine", MACHINES)
def test_with_a_folder_of_its_own_a_child_may_open_what_landlock_judges(machine: str) -> None:
    """Landlock's first versions see an access mode that writes, and not a flag that cuts a file."""
    program, (audit, column) = make_filter(machine, writing=True), lockdown.ARCHITECTURES[machine]

    def call(name: str, *arguments: int) -> int:
        number = {**NUMBERS, **IN_A_FOLDER}[name][column]
        assert number is not None
        return run(program, number, arguments, audit)

    whole = (
        os.O_WRONLY,
        os.O_RDWR,
        os.O_WRONLY | os.O_CREAT | os.O_TRUNC,
        os.O_RDWR | os.O_CREAT | os.O_EXCL,
    )
    for flags in (*READING, *whole, os.O_WRONLY | os.O_APPEND):
        assert call("openat", 0, 0, flags) == ALLOW
    for flags in (os.O_TRUNC, os.O_CREAT, os.O_APPEND, 3, 3 | os.O_CREAT, os.O_RDWR | 0x410000):
        assert call("openat", 0, 0, flags) == errno(EACCES)
    for name, numbers in IN_A_FOLDER.items():
        if numbers[column] is not None:
            assert call(name) == ALLOW
    for name in set(DANGEROUS) - set(IN_A_FOLDER):
        if (number := DANGEROUS[name][column]) is not None:
            assert run(program, number, (), audit) == errno(EPERM)


@pytest.mark.parametrize("name", ["clone3", "openat2"])
def test_calls_with_hidden_arguments_seem_not_to_exist(name: str, kernel: Kernel) -> None:
    assert kernel.call(name, 1, 2, 3) == errno(ENOSYS)


def test_clone_makes_threads_only(kernel: Kernel) -> None:
    assert kernel.call("clone", THREAD) == ALLOW
    for flags in (FORK, 17, 0x4000 | 0x100, 0x10000000, 0x20000000 | 17, 0):
        assert kernel.call("clone", flags) == errno(EPERM)


@pytest.mark.parametrize("name", ["kill", "tgkill"])
def test_signals_reach_oneself_only(name: str, kernel: Kernel) -> None:
    assert kernel.call(name, PID, 9) == ALLOW
    for pid in (0, -1, -PID, 1, PID + 1, PID - 1):
        assert kernel.call(name, pid, 9) == errno(EPERM)


def test_limits_can_be_read_but_only_ones_own(kernel: Kernel) -> None:
    assert kernel.call("prlimit64", 0, 7, 0, 0x7FFF0000) == ALLOW
    for pid in (1, PID, PID + 1, 2**31):
        assert kernel.call("prlimit64", pid, 7, 0, 0x7FFF0000) == errno(EPERM)
    for new in (1, 0x7FFF0000, 1 << 32, 1 << 63):
        assert kernel.call("prlimit64", 0, 7, new, 0) == errno(EPERM)


@pytest.mark.parametrize(
    ("name", "index", "allowed", "refused", "error"),
    [
        ("ioctl", 1, (0x5401, 0x5413), (0x5412, 0x541B, 0x8912, 0x40305828, 0), ENOTTY),
        ("fcntl", 1, (0, 1, 2, 3, 4, 1030), (5, 8, 10, 15, 16, 1024, 1031, 1033), EPERM),
        ("prctl", 0, (15, 16, 0x53564D41), (1, 4, 8, 22, 24, 35, 38, 0x59616D61, 47), EPERM),
    ],
)
def test_calls_of_many_uses_have_a_few(
    name: str,
    index: int,
    allowed: tuple[int, ...],
    refused: tuple[int, ...],
    error: int,
    kernel: Kernel,
) -> None:
    """TIOCSTI, FIONREAD, F_SETOWN, F_SETLEASE, F_ADD_SEALS, PR_SET_DUMPABLE, ... are among the refused."""
    for value in allowed:
        assert kernel.call(name, *[0] * index, value) == ALLOW
    for value in refused:
        assert kernel.call(name, *[0] * index, value) == errno(error)


@settings(max_examples=200, deadline=None, derandomize=True)
@given(st.sampled_from(MACHINES), st.integers(0, 2**32 - 1))
def test_upper_halves_of_arguments_hide_nothing(machine: str, high: int) -> None:
    """The kernel reads these arguments as 32 bits, and so must the filter."""
    kernel = Kernel(machine)
    upper = high << 32
    assert kernel.call("openat", 0, 0, upper | os.O_WRONLY) == errno(EACCES)
    assert kernel.call("kill", upper | (PID + 1), 9) == errno(EPERM)
    assert kernel.call("prlimit64", upper | 1, 7, 0) == errno(EPERM)
    assert kernel.call("clone", upper | FORK) == errno(EPERM)
    if high:
        assert kernel.call("prlimit64", 0, 7, upper) == errno(EPERM)


# --- against the kernel's own tables --------------------------------------------------------------------
def own_numbers() -> Iterator[tuple[str, int]]:
    for header in Path("/usr/include").glob("*/asm/unistd_64.h"):
        for line in header.read_text().splitlines():
            words = line.split()
            if len(words) == 3 and words[1].startswith("__NR_") and words[2].isdigit():
                yield words[1].removeprefix("__NR_"), int(words[2])


def test_numbers_agree_with_this_machines_headers() -> None:
    if os.uname().machine != "x86_64" or not (headers := dict(own_numbers())):
        pytest.skip("the kernel's headers for x86_64 are not installed here")
    tables = {**DANGEROUS, **NUMBERS}
    wrong = {n: x for n, (x, _) in tables.items() if n in headers and headers[n] != x}
    assert wrong == {}


# --- preparing -------------------------------------------------------------------------------------
linux = pytest.mark.skipif(sys.platform != "linux", reason="Linux only")


@linux
def test_a_missing_layer_is_noted_and_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lockdown, "landlock_abi", lambda: 0)
    monkeypatch.setattr(lockdown, "ARCHITECTURES", {})
    ready = lockdown.prepare(lockdown.LAYERS, [])
    assert ready.layers == ("rlimits",) and len(ready.notes) == 2


@linux
def test_only_the_layers_that_are_asked_for_are_made_ready() -> None:
    ready = lockdown.prepare(("rlimits",), ["/usr"])
    assert ready.layers == ("rlimits",) and ready.ruleset is None and ready.filter == ()


@linux
@pytest.mark.parametrize("abi", [1, 2, 3, 4, 5, 6, 7, 20])
def test_rights_grow_with_the_kernels_version(abi: int) -> None:
    rights = lockdown.FS_RIGHTS[max(v for v in lockdown.FS_RIGHTS if v <= abi)]
    assert rights.bit_length() == {1: 13, 2: 14, 3: 15, 4: 15}.get(abi, 16)
