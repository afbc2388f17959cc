# attack: k11_str_of_exception_hangs
# class: resource
# exercise: conv2d
# tries: raise an exception whose __str__ and __repr__ never return
# expect: zero
# bounds: none
class Slow(Exception):
    def __str__(self):
        while True:
            pass

    __repr__ = __str__


def conv2d(image, kernel, stride=1, padding=0):
    raise Slow
