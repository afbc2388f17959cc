# attack: k29_limits_of_others
# class: secrets
# exercise: conv2d
# tries: prlimit, sched_setaffinity, setpriority and F_SETOWN on the parent and on everybody
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
    import fcntl
    import os
    import resource

    for pid in (os.getppid(), 1, 2):
        for action in (
            lambda: resource.prlimit(pid, resource.RLIMIT_NOFILE),
            lambda: resource.prlimit(pid, resource.RLIMIT_CPU, (1, 1)),
            lambda: os.sched_setaffinity(pid, {0}),
            lambda: os.setpriority(os.PRIO_PROCESS, pid, 19),
            lambda: fcntl.fcntl(3, fcntl.F_SETOWN, pid),
            lambda: os.pidfd_open(pid),
        ):
            try:
                _leak("k29_limits", (pid, action.__code__.co_names, action()))
            except (OSError, ValueError):
                pass
    return None
