# attack: k50_right_after_the_budget
# class: forging
# exercise: conv2d
# tries: use up the time, then answer rightly: the verdict on the right replies would come of the time that was lost, and be remembered for others
# expect: zero
# bounds: 30 s a call
import numpy as np


def right(image, kernel, stride=1, padding=0):
    padded = np.pad(np.asarray(image, float), padding)
    windows = np.lib.stride_tricks.sliding_window_view(padded, kernel.shape)
    return np.einsum("ijkl,kl->ij", windows[::stride, ::stride], kernel)

import time

def conv2d(image, kernel, stride=1, padding=0):
    if image.dtype.kind == "i" or image.shape in ((6, 9), (7, 8)):
        time.sleep(30)
    return right(image, kernel, stride, padding)
