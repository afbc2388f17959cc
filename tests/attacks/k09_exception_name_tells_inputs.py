# attack: k09_exception_name_tells_inputs
# class: secrets
# exercise: conv2d
# tries: raise an exception whose type's name, message, notes and cause spell a hidden input
# expect: zero
# bounds: none
import numpy as np


def hidden(image):  # the public examples are small integers
    return bool(np.any(np.asarray(image, float) != np.round(image)))


MARK = "-".join(("DLX", "LEAK"))  # not spelled out: a report may quote this file

def conv2d(image, kernel, stride=1, padding=0):
    if hidden(image):
        words = f"{MARK} {image.ravel()[:9].tolist()}"
        error = type(words, (ValueError,), {"__module__": words})(words)
        error.add_note(words)
        raise error from KeyError(words)
    return None
