# attack: k12_str_of_exception_raises
# class: exit
# exercise: conv2d
# tries: raise an exception whose __str__, __traceback__ and __class__ raise in their turn, or are 200 MB long
# expect: zero
# bounds: 200 MB
class Bad(BaseException):
    def __str__(self):
        if len(self.args) > 1:
            return "x" * 200_000_000
        raise Bad

    __repr__ = __str__
    __traceback__ = property(lambda self: 1 / 0)


count = 0


def conv2d(image, kernel, stride=1, padding=0):
    global count
    count += 1
    raise Bad(*range(1 + count % 2))
