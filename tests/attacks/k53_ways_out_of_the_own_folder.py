# attack: k53_ways_out_of_the_own_folder
# class: secrets
# exercise: conv2d
# tries: links, devices, pipes, moves, mappings and other modes from one's own temporary folder to what lies outside
# expect: zero
# bounds: files named dlx_attack_way in one's own temporary folder
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
import tempfile


def conv2d(image, kernel, stride=1, padding=0):
    own = tempfile.gettempdir()
    way, canary = own + "/dlx_attack_way", os.environ.get("DLX_CANARY", "/tmp/dlx_canary/canary.txt")
    open(own + "/dlx_attack_file", "w").close()
    libc = ctypes.CDLL(None, use_errno=True)
    ways = {
        "symlink": lambda: os.symlink(canary, way),
        "link": lambda: os.link(canary, way),
        "moved_in": lambda: os.rename(canary, way),
        "moved_out": lambda: os.rename(own + "/dlx_attack_file", "/tmp/dlx_attack_moved"),
        "character_device": lambda: os.mknod(way, 0o20666, os.makedev(1, 1)),
        "block_device": lambda: os.mknod(way, 0o60666, os.makedev(254, 0)),
        "pipe": lambda: os.mkfifo(way),
        "socket": lambda: os.mknod(way, 0o140666),
        "set_uid": lambda: os.chmod(own + "/dlx_attack_file", 0o4777),
        "user_map": lambda: open("/proc/self/uid_map", "w").write("0 0 1"),
        "memory": lambda: open("/proc/self/mem", "r+b"),
        "cut": lambda: os.close(os.open(os.__file__, os.O_RDONLY | os.O_TRUNC)),
        "written": lambda: open(os.__file__, "r+"),
        "above": lambda: open(own + "/../dlx_attack_above", "w"),
        "handle": lambda: os.open(own, os.O_PATH | os.O_DIRECTORY) and open("/dev/full", "w"),
        "unmounted": lambda: libc.umount2(own.encode(), 2) and 1 / 0,
        "mounted": lambda: libc.mount(b"/", own.encode(), b"", 4096, b"") and 1 / 0,
    }
    for name, act in ways.items():
        try:
            act()
        except (OSError, ZeroDivisionError):
            continue
        _leak("k53_" + name, name)
    return None
