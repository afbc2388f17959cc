# attack: k47_long_file
# class: submission
# exercise: conv2d
# tries: not an attack: an honest file with 300 kB of comments and accents; must be graded on merit
# expect: merit
# bounds: none
# repeat: 3800
import numpy as np


def conv2d(image, kernel, stride=1, padding=0):
    padded = np.pad(np.asarray(image, float), padding)
    windows = np.lib.stride_tricks.sliding_window_view(padded, kernel.shape)
    return np.einsum("ijkl,kl->ij", windows[::stride, ::stride], kernel)


# é à ü ï: a long remark, as an export of a notebook leaves many of them behind
