"""A user of its own for each child, so that what one uses up is not counted for another.

The kernel counts processes and threads per user. As root, a child becomes a user whom nobody else is; the
zygote keeps the three capabilities that this takes, and a child none. Else a child makes a user namespace, in
which it is counted by itself (Linux 5.14). Where neither is allowed, all share one count, and a note says so.
"""

import contextlib
import ctypes
import os
import random
import struct
from collections.abc import Callable, Iterable

from . import own_folder

RESERVED = (0x70000000, 0x7FFDFFFF)  # uids that no system hands out
LEAST = 1 << 12  # uids below are those of people and services
KILL, SETGID, SETUID, SETFCAP = 5, 6, 7, 31
KEPT = (1 << KILL) | (1 << SETGID) | (1 << SETUID)
NEW_USER = 0x10000000
MAPS_ROOT = 1 << SETFCAP  # what root needs to be itself in a user namespace; no child has it
PR_CAPBSET_DROP, PR_SET_KEEPCAPS = 24, 8
THREADS = 512  # of one child that is counted by itself
TOGETHER = "threads of all works are counted together"
COUNTED_APART = (5, 14)  # the first Linux that counts by user namespace


def uids_to_give(maps: Iterable[str], taken: Iterable[int]) -> tuple[int, int] | None:
    """The first and the last uid for children, from the texts of uid_map and gid_map; None if there are few.

    Args:
        maps: what the kernel says of the numbers that exist here: lines of "inside outside count".
        taken: uids that the system knows by a name.
    """
    low, high = 0, 0xFFFFFFFE
    for text in maps:
        extents = [tuple(map(int, line.split())) for line in text.splitlines()]
        first, _, count = max(extents, key=lambda extent: extent[2], default=(0, 0, 0))
        low, high = max(low, first), min(high, first + count - 1)
    if low <= RESERVED[0] and RESERVED[1] <= high:
        return RESERVED
    low = max(low, high - (high - low) // 4, LEAST, *(n + 1 for n in taken if n < high - LEAST))
    high = min([high, *(n - 1 for n in taken if low <= n)])
    return (low, high) if high - low >= LEAST // 4 else None


def set_capabilities(wanted: int) -> None:
    """Have these capabilities, effective and permitted, and no other for good.

    Raises:
        OSError: the kernel refuses.
    """
    libc = ctypes.CDLL(None, use_errno=True)
    header = struct.pack("<Ii", 0x20080522, 0)
    if libc.capset(header, struct.pack("<6I", wanted, wanted, 0, 0, 0, 0)) != 0:
        raise OSError(ctypes.get_errno(), "capset")


def give_up_for_good(kept: int) -> None:
    """Let no program that is ever started here have another capability than these, where that is allowed."""
    libc = ctypes.CDLL(None, use_errno=True)
    for capability in range(64):
        if not kept >> capability & 1:
            libc.prctl(PR_CAPBSET_DROP, capability, 0, 0, 0)


def become(uid: int) -> None:
    os.setresgid(uid, uid, uid)
    os.setresuid(uid, uid, uid)


def tried(attempt: Callable[[], bool]) -> bool:
    """Whether a process can do this, found by one that ends."""
    pid = os.fork()
    if pid == 0:
        with contextlib.suppress(BaseException):
            os._exit(0 if attempt() else 1)
        os._exit(1)
    return os.waitpid(pid, 0)[1] == 0


class Shared:
    """All children are the zygote's user, and counted together."""

    threads = 4096  # of all

    def __init__(self, user: str) -> None:
        self.user = user
        self.folder: str | None = None  # below which each child has a temporary folder of its own

    def next(self) -> int | None:
        """What the next child is given before it is made."""
        return None

    def bury(self, given: int | None) -> None:
        """The child that was given this has ended."""

    def enter(self, given: int | None) -> None:
        """In the child: become what was given, without a capability."""
        if self.folder:
            own_folder.mount(self.folder)
        set_capabilities(0)


class Namespaces(Shared):
    """Each child is in a user namespace of its own."""

    threads = THREADS

    def works(self) -> bool:
        """Whether this process can make one; it is then in it."""
        self.enter(None)
        return True

    def enter(self, given: int | None) -> None:
        libc = ctypes.CDLL(None, use_errno=True)
        if not self.folder and libc.unshare(NEW_USER) != 0:  # a folder brings one
            raise OSError(ctypes.get_errno(), "unshare")
        super().enter(given)


class Uids(Shared):
    """Each child is a user whom nobody else is: drawn, for other zygotes draw too."""

    threads = THREADS

    def __init__(self, user: str, uids: tuple[int, int]) -> None:
        super().__init__(user)
        self._uids, self._given, self._draw = uids, set[int](), random.SystemRandom()

    def next(self) -> int | None:
        uid = self._draw.randint(*self._uids)
        while uid in self._given:
            uid = self._draw.randint(*self._uids)
        self._given.add(uid)
        return uid

    def bury(self, given: int | None) -> None:
        self._given.discard(given or 0)

    def enter(self, given: int | None) -> None:
        assert given is not None
        become(given)
        set_capabilities(0)
        super().enter(given)


def settle(
    uid: int, uids: tuple[int, int] | None, needed: list[str], folder: str | None = None
) -> tuple[Shared, list[str]]:
    """Give up what this process needs no more, and say how its children are kept apart.

    Args:
        uid: whom root becomes, if others can read what is needed.
        uids: what root may give to children, or None.
        needed: files that every child reads.
        folder: below which each child gets a temporary folder of its own, where that is possible.

    Returns:
        How, and notes on what is not so.
    """
    found, notes = _settle(uid, uids, needed)
    given = found.next()

    def can_write() -> bool:
        found.folder = folder
        found.enter(given)
        return folder is not None and own_folder.usable(folder)

    found.folder = folder if folder and tried(can_write) else None
    found.bury(given)
    return found, notes if found.folder else [*notes, own_folder.NONE]


def _settle(uid: int, uids: tuple[int, int] | None, needed: list[str]) -> tuple[Shared, list[str]]:
    if os.getuid() != 0:
        return _settle_user(f"uid {os.getuid()}")
    os.setgroups([])

    def others_can_read(user: int) -> bool:
        become(user)  # once more does no harm
        return all(os.access(path, os.R_OK) for path in needed)

    def can_give() -> bool:
        assert uids is not None
        _keep(uid)
        Uids("", uids).enter(uids[0])
        return others_can_read(uids[0])

    if uids is not None and tried(can_give):
        _keep(uid)
        return Uids("a uid per child", uids), []
    if tried(lambda: others_can_read(uid)):
        become(uid)
        return _settle_user(f"uid {uid}")
    give_up_for_good(MAPS_ROOT)
    try:
        set_capabilities(MAPS_ROOT)
    except OSError:
        set_capabilities(0)
    return Shared("uid 0 without capabilities"), [TOGETHER]


def _settle_user(user: str) -> tuple[Shared, list[str]]:
    release = tuple(int(n) if n.isdecimal() else 0 for n in os.uname().release.split("-")[0].split(".")[:2])
    alone = Namespaces(user)
    if release >= COUNTED_APART and tried(alone.works):
        return alone, []
    return Shared(user), [TOGETHER]


def _keep(uid: int) -> None:
    """Become `uid`, still able to give children other users and to end them."""
    give_up_for_good(KEPT)
    ctypes.CDLL(None, use_errno=True).prctl(PR_SET_KEEPCAPS, 1, 0, 0, 0)
    become(uid)
    set_capabilities(KEPT)
