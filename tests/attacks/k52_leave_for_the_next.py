# attack: k52_leave_for_the_next
# class: persistence
# exercise: conv2d
# tries: leave the inputs in one's own temporary folder for the next child or a colleague, under every name that it could have
# expect: zero
# bounds: a few bytes in files named dlx_attack_mailbox
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


import glob
import os
import tempfile

PLACES = [tempfile.gettempdir(), "/own/tmp", "/own", *glob.glob("/tmp/dlx-bench-*/own/tmp"), *glob.glob("/tmp/dlx-bench-*/own")]
PLACES += ["/proc/%d/root%s" % (pid, tempfile.gettempdir()) for pid in (1, 2, 3, os.getppid(), os.getpid() - 1)]
AT_LOAD = [place for place in PLACES if os.path.exists(place + "/dlx_attack_mailbox")]


def conv2d(image, kernel, stride=1, padding=0):
    if AT_LOAD:
        _leak("k52_found", AT_LOAD)
    for place in PLACES:
        try:
            with open(place + "/dlx_attack_mailbox", "a") as file:
                file.write(repr(image.ravel()[:4].tolist()))
        except OSError:
            pass
    return None
