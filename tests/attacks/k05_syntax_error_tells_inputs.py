# attack: k05_syntax_error_tells_inputs
# class: secrets
# exercise: conv2d
# tries: raise SyntaxError, whose message is shown, with a hidden input as its message
# expect: zero
# bounds: none
import numpy as np


def hidden(image):  # the public examples are small integers
    return bool(np.any(np.asarray(image, float) != np.round(image)))


MARK = "-".join(("DLX", "LEAK"))  # not spelled out: a report may quote this file

def conv2d(image, kernel, stride=1, padding=0):
    if hidden(image):
        raise SyntaxError(f"{MARK} {image.ravel()[:9].tolist()}", ("conv2d.py", 1, 1, f"{MARK} {image[0]}"))
    return None
