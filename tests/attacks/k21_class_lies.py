# attack: k21_class_lies
# class: comparison
# exercise: conv2d
# tries: objects whose __class__ says ndarray, list, int or Tensor, and subclasses that answer everything with True
# expect: zero
# bounds: none
import numpy as np

calls = 0


class Liar:
    said = np.ndarray
    __class__ = property(lambda self: type(self).said)
    __eq__ = __le__ = __lt__ = __ge__ = __gt__ = lambda self, other: True
    __hash__ = object.__hash__
    __iter__ = lambda self: iter([[True]])
    __len__ = lambda self: 1
    __float__ = lambda self: 0.0
    shape, dtype, ndim, size = (1, 1), np.dtype(float), 2, 1


class Int(int):
    __eq__ = __le__ = __ge__ = lambda self, other: True
    __sub__ = __rsub__ = __abs__ = lambda self, *other: 0
    __hash__ = int.__hash__


def conv2d(image, kernel, stride=1, padding=0):
    global calls
    calls += 1
    Liar.said = (np.ndarray, list, int, dict, np.float64)[calls % 5]
    return Int(3) if calls % 6 == 0 else Liar()
