# attack: k45_right_then_lazy
# class: answers
# exercise: conv2d
# tries: right for the first calls, then whatever the last right answer was
# expect: zero
# bounds: none
import numpy as np


def right(image, kernel, stride=1, padding=0):
    padded = np.pad(np.asarray(image, float), padding)
    windows = np.lib.stride_tricks.sliding_window_view(padded, kernel.shape)
    return np.einsum("ijkl,kl->ij", windows[::stride, ::stride], kernel)

last = []


def conv2d(image, kernel, stride=1, padding=0):
    if len(last) < 4:
        last.append(right(image, kernel, stride, padding))
    return last[-1]
