# attack: k54_kinds_tell_inputs
# class: secrets
# exercise: conv2d
# tries: say a digit of each hidden input by the kind of failure: wrong, error, memory, time, not begun, ended
# expect: zero
# bounds: one loop, stopped by the judge
import os

import numpy as np


def conv2d(image, kernel, stride=1, padding=0):
    if image.dtype.kind == "f":  # public images hold integers
        digit = int(abs(float(image.flat[0])) * 1000) % 6
        if digit == 0:
            raise MemoryError
        if digit == 1:
            raise NotImplementedError
        if digit == 2:
            os._exit(0)
        while digit == 3:
            pass
        return None if digit == 4 else 1 / 0
    image = np.pad(image, padding)
    windows = np.lib.stride_tricks.sliding_window_view(image, kernel.shape)
    return np.einsum("ijkl,kl->ij", windows[::stride, ::stride], kernel)
