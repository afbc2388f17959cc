"""A temporary folder for one child alone, bounded in bytes and in files, of which nothing is ever left.

The child makes a view of the machine of its own, turns it read-only, and mounts in it a file system in memory
that no other process can see. The kernel takes it away with its last process, however that ends. It needs
user namespaces, as a user and as root; where they are not allowed, a child may write nowhere.
Sources: user_namespaces(7), mount_namespaces(7), mount_setattr(2), tmpfs(5).
"""

import contextlib
import ctypes
import os
import struct
import tempfile

BYTES = 64 << 20
FILES = 1024
PLACE = "tmp"  # below the folder that the layers let a child write in
NONE = "no temporary folder for works"

NEW_USER, NEW_MOUNTS = 0x10000000, 0x20000
NO_SUID, NO_DEVICES, NO_PROGRAMS = 2, 4, 8
MOUNT_SETATTR, EVERYTHING_BELOW, READ_ONLY = 442, 0x8000, 1
PR_SET_DUMPABLE = 4
OPTIONS = f"size={BYTES},nr_inodes={FILES},mode=0700"
# `torch.compile` would start a compiler: the work runs as it is written
VARIABLES = {"TORCHDYNAMO_DISABLE": "1"}


def _check(result: int, what: str) -> None:
    if result < 0:
        raise OSError(ctypes.get_errno(), what)


def mount(parent: str) -> None:
    """Have a folder of one's own below `parent`, and write nowhere else: in a user namespace of one's own, in
    which this process is who it was, with capabilities that the caller gives up.

    Raises:
        OSError: the kernel refuses.
    """
    libc = ctypes.CDLL(None, use_errno=True)
    uid, gid = os.getuid(), os.getgid()
    _check(libc.unshare(NEW_USER | NEW_MOUNTS), "unshare")
    _check(libc.prctl(PR_SET_DUMPABLE, 1, 0, 0, 0), "prctl")  # or the next three files are not its own
    for name, text in (("setgroups", "deny"), ("uid_map", f"{uid} {uid} 1"), ("gid_map", f"{gid} {gid} 1")):
        with open(f"/proc/self/{name}", "w") as file:
            file.write(text)
    _check(libc.prctl(PR_SET_DUMPABLE, 0, 0, 0, 0), "prctl")
    attributes = struct.pack("<4Q", READ_ONLY, 0, 0, 0)
    size = ctypes.c_size_t(len(attributes))
    _check(libc.syscall(MOUNT_SETATTR, -1, b"/", EVERYTHING_BELOW, attributes, size), "mount_setattr")
    flags = ctypes.c_ulong(NO_SUID | NO_DEVICES | NO_PROGRAMS)
    place = os.path.join(parent, PLACE).encode()
    _check(libc.mount(b"tmpfs", place, b"tmpfs", flags, OPTIONS.encode()), "mount")


def usable(parent: str) -> bool:
    """Whether this process, which has made its folder, can write there."""
    with contextlib.suppress(OSError), tempfile.TemporaryFile(dir=os.path.join(parent, PLACE)) as file:
        return file.write(b"1") == 1
    return False


def announce(parent: str | None) -> None:
    """Tell what runs in this process where temporary files go. Without a folder it is told of one in which it
    cannot write: torch asks for a name, and makes sure that it exists, long before it uses it."""
    place = os.path.join(parent, PLACE) if parent else "/"
    os.environ.update({**VARIABLES, "TMPDIR": place, "TORCHINDUCTOR_CACHE_DIR": place})
    tempfile.tempdir = place
