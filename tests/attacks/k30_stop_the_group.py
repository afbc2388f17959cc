# attack: k30_stop_the_group
# class: exit
# exercise: conv2d
# tries: SIGSTOP and SIGTERM to the group, to everybody, to the parent, by kill, tgkill, sigqueue, pidfd
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
    import signal

    for pid in (0, -1, os.getppid(), -os.getpgrp(), 1):
        for number in (0, signal.SIGCONT, signal.SIGURG):
            try:
                os.kill(pid, number)
                _leak("k30_kill", (pid, number))
            except OSError:
                pass
    os.kill(os.getpid(), signal.SIGSTOP)
    return None
