# attack: k08_type_name_tells_inputs
# class: secrets
# exercise: conv2d
# tries: return an object whose type's name spells a hidden input
# expect: zero
# bounds: none
import numpy as np


def hidden(image):  # the public examples are small integers
    return bool(np.any(np.asarray(image, float) != np.round(image)))


MARK = "-".join(("DLX", "LEAK"))  # not spelled out: a report may quote this file

def conv2d(image, kernel, stride=1, padding=0):
    if hidden(image):
        return type(f"{MARK} {image.ravel()[:9].tolist()}", (), {"__module__": "numpy"})()
    return None
