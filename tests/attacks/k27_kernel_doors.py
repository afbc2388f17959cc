# attack: k27_kernel_doors
# class: secrets
# exercise: conv2d
# tries: some forty system calls that open a way out: memfd_create, io_uring, userfaultfd, keyctl, bpf, perf, namespaces, mount, chroot, handles, pidfd, ptrace, SysV, queues, fanotify, timers, vfork, exec
# expect: zero
# bounds: a folder dlx_attack_door, one process that ends at once
def _leak(tag, text):  # how this file shows success: what it prints, and a mark that the tests look for
    import os
    try:
        print("DLX-LEAK", tag, text, flush=True)
    except BaseException:
        pass
    try:
        os.makedirs("/tmp/dlx_attack_marks", exist_ok=True)
        with open("/tmp/dlx_attack_marks/" + tag, "a") as file:
            file.write(str(text)[:300])
    except BaseException:
        pass

import ctypes
import os

DOORS = {  # name: (x86_64, aarch64, arguments)
    "memfd_create": (319, 279, (b"dlx_attack", 0)), "io_uring_setup": (425, 425, (8, bytes(120))),
    "userfaultfd": (323, 282, (0,)), "keyctl": (250, 219, (0, -3, 1)), "add_key": (248, 217, (b"user", b"dlx_attack", b"x", 1, -2)),
    "bpf": (321, 280, (0, bytes(64), 64)), "perf_event_open": (298, 241, (bytes(128), 0, -1, -1, 0)),
    "unshare": (272, 97, (0x10000000,)), "mount": (165, 40, (b"none", b"/tmp", b"tmpfs", 0, 0)), "umount2": (166, 39, (b"/proc", 2)),
    "chroot": (161, 51, (b"/",)), "pivot_root": (155, 41, (b"/", b"/")), "setns": (308, 268, (0, 0)),
    "open_by_handle_at": (304, 265, (-100, bytes(16), 0)), "name_to_handle_at": (303, 264, (-100, b"/", bytes(64), bytes(8), 0)),
    "pidfd_open": (434, 434, (os.getpid(), 0)), "pidfd_getfd": (438, 438, (3, 0, 0)), "process_vm_readv": (310, 270, (os.getpid(), bytes(16), 0, bytes(16), 0, 0)),
    "kcmp": (312, 272, (os.getpid(), os.getpid(), 0, 0, 0)), "shmget": (29, 194, (0, 4096, 0o1600)), "msgget": (68, 186, (0, 0o1600)), "semget": (64, 190, (0, 1, 0o1600)),
    "mq_open": (240, 180, (b"dlx_attack", 0o102, 0o600, 0)), "fanotify_init": (300, 262, (0, 0)), "inotify_init1": (294, 26, (0,)), "timerfd_create": (283, 85, (1, 0)),
    "signalfd4": (289, 74, (-1, bytes(8), 8, 0)), "personality": (135, 92, (0xFFFFFFFF,)), "setrlimit": (160, 164, (7, bytes(16))), "setpriority": (141, 140, (0, 0, 1)),
    "sched_setaffinity": (203, 122, (0, 8, b"\x01" + bytes(7))), "ioprio_set": (251, 30, (1, 0, 0)), "setuid": (105, 146, (0,)), "capset": (126, 91, (bytes(8), bytes(24))),
    "socket": (41, 198, (1, 1, 0)), "socketpair": (53, 199, (1, 1, 0, bytes(8))), "mkdirat": (258, 34, (-100, b"/tmp/dlx_attack_door", 0o700)), "symlinkat": (266, 36, (b"/", -100, b"/tmp/dlx_attack_door")),
    "mknodat": (259, 33, (-100, b"/tmp/dlx_attack_door", 0o10600, 0)), "chdir": (80, 49, (b"/",)), "fchdir": (81, 50, (3,)), "sethostname": (170, 161, (b"x", 1)),
    "landlock_create_ruleset": (444, 444, (bytes(8), 8, 0)), "seccomp": (317, 277, (2, 0, 0)), "memfd_secret": (447, 447, (0,)), "modify_ldt": (154, None, (0, bytes(16), 16)),
    "syslog": (103, 116, (3, bytes(64), 64)), "acct": (163, 89, (0,)), "quotactl": (179, 60, (0, 0, 0, 0)), "vmsplice": (278, 75, (3, bytes(16), 0, 0)), "splice": (275, 76, (0, 0, 3, 0, 1, 0)), "sendmsg": (46, 211, (3, bytes(56), 0)),
    "recvmsg": (47, 212, (3, bytes(56), 0x40)), "execve": (59, 221, (b"/proc/self/exe", 0, 0)), "execveat": (322, 281, (-100, b"/proc/self/exe", 0, 0, 0)), "fork": (57, None, ()), "truncate": (76, 45, (b"/tmp/dlx_attack_none", 0)),
}


def conv2d(image, kernel, stride=1, padding=0):
    libc = ctypes.CDLL(None, use_errno=True)
    column = {"x86_64": 0, "aarch64": 1}.get(os.uname().machine)
    pid = os.getpid()
    for name, (*numbers, arguments) in DOORS.items():
        if column is None or numbers[column] is None:
            continue
        result = libc.syscall(numbers[column], *(ctypes.c_long(a) if isinstance(a, int) else a for a in arguments))
        if os.getpid() != pid:
            os._exit(0)
        if result >= 0 or ctypes.get_errno() not in (1, 13, 30, 38):
            _leak("k27_" + name, (result, ctypes.get_errno()))
    return None
