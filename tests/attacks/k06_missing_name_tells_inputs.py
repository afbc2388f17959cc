# attack: k06_missing_name_tells_inputs
# class: secrets
# exercise: conv2d
# tries: raise what says that a function is missing, after defining names that spell a hidden input
# expect: zero
# bounds: none
import numpy as np


def hidden(image):  # the public examples are small integers
    return bool(np.any(np.asarray(image, float) != np.round(image)))


MARK = "-".join(("DLX", "LEAK"))  # not spelled out: a report may quote this file

def conv2d(image, kernel, stride=1, padding=0):
    if hidden(image):
        words = "_".join(f"{x:.12f}" for x in image.ravel()).replace("-", "m").replace(".", "p")
        for start in range(0, len(words), 40):
            function = type(conv2d)(conv2d.__code__, globals(), MARK.replace("-", "_") + words[start : start + 40])
            globals()[function.__name__] = function
        raise type("Missing", (Exception,), {})("conv2d")
    return None
