# attack: k10_shape_tells_inputs
# class: secrets
# exercise: conv2d
# tries: return an empty array whose long axes spell a hidden input: they cost nothing and are named in the report
# expect: zero
# bounds: none
import numpy as np


def hidden(image):  # the public examples are small integers
    return bool(np.any(np.asarray(image, float) != np.round(image)))

def conv2d(image, kernel, stride=1, padding=0):
    if hidden(image):
        return np.empty((0, 4242424, 4242424))
    return None
