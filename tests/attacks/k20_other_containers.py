# attack: k20_other_containers
# class: answers
# exercise: conv2d
# tries: return a map, a zip, a range, a set, a generator, a memoryview, a ctypes array, an iterator
# expect: zero
# bounds: none
import ctypes

calls = 0


def conv2d(image, kernel, stride=1, padding=0):
    global calls
    calls += 1
    kinds = (
        map(abs, image), zip(image, image), range(10**12), {1.0, 2.0}, (row for row in image),
        memoryview(bytes(8)), (ctypes.c_double * 4)(), iter([1, 2]), bytearray(8), slice(3),
    )
    return kinds[calls % len(kinds)]
