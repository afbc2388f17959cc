# attack: k51_fill_the_own_folder
# class: resource
# exercise: conv2d
# tries: fill one's own temporary folder with bytes, then with files, and stay when told to go
# expect: zero
# bounds: at most 300 MB and 5000 files, all in one's own temporary folder
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


import os
import tempfile


def conv2d(image, kernel, stride=1, padding=0):
    own, written, made = tempfile.gettempdir(), 0, 0
    try:
        for n in range(6):
            with open(os.path.join(own, "dlx_attack_%d" % n), "wb", buffering=0) as file:
                for _ in range(50):
                    written += file.write(bytes(1 << 20))
    except OSError:
        pass
    try:
        for made in range(5000):
            open(os.path.join(own, "dlx_attack_many_%d" % made), "w").close()
    except OSError:
        pass
    if written > 64 << 20 or made > 1024:
        _leak("k51_filled", (written, made))
    while True:
        pass
