# attack: k37_negative_zero_and_denormals
# class: answers
# exercise: conv2d
# tries: right shape; -0.0, the smallest numbers, and numbers whose square overflows
# expect: zero
# bounds: none
import numpy as np


def right(image, kernel, stride=1, padding=0):
    padded = np.pad(np.asarray(image, float), padding)
    windows = np.lib.stride_tricks.sliding_window_view(padded, kernel.shape)
    return np.einsum("ijkl,kl->ij", windows[::stride, ::stride], kernel)

def conv2d(image, kernel, stride=1, padding=0):
    value = right(image, kernel, stride, padding)
    out = np.full(value.shape, -0.0)
    out.flat[::2] = 5e-324
    out.flat[::3] = 1e300
    return out
