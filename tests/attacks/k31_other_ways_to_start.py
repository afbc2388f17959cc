# attack: k31_other_ways_to_start
# class: secrets
# exercise: conv2d
# tries: start a program by vfork, posix_spawn, exec of /proc/self/exe or of the loader, subprocess, multiprocessing, os.popen
# expect: zero
# bounds: each program ends at once
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
    import multiprocessing
    import os
    import subprocess
    import sys

    for action in (
        lambda: subprocess.run([sys.executable, "-c", ""], check=True),
        lambda: os.posix_spawn("/proc/self/exe", ["python", "-c", ""], {}),
        lambda: os.posix_spawn("/bin/true", ["true"], {}),
        lambda: os.popen("echo DLX").read(),
        lambda: os.forkpty(),
        lambda: multiprocessing.get_context("spawn").Process(target=print).start(),
        lambda: multiprocessing.Queue(),
        lambda: os.execv("/proc/self/exe", ["python", "-c", "print('DLX-LEAK k31_exec')"]),
        lambda: os.execv("/lib64/ld-linux-x86-64.so.2", ["ld", "/proc/self/exe"]),
    ):
        try:
            result = action()
        except (OSError, ValueError, RuntimeError, ImportError, EOFError):
            continue
        if result != "":
            _leak("k31_started", result)
    return None
