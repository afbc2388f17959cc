# attack: k44_hash_and_index_hang
# class: resource
# exercise: conv2d
# tries: values whose __hash__, __index__, __len__, __array__ or tolist never return
# expect: zero
# bounds: none
import numpy as np


class Slow(np.ndarray):
    def _slow(self, *_, **__):
        while True:
            pass

    tolist = item = astype = tobytes = __array__ = __array_finalize__ = _slow


def conv2d(image, kernel, stride=1, padding=0):
    slow = np.zeros((2, 2)).view(np.ndarray)
    return slow.view(Slow)
