# attack: k19_callables_in_an_array
# class: serialisation
# exercise: conv2d
# tries: return an object array that holds functions, types, modules and itself
# expect: zero
# bounds: none
def conv2d(image, kernel, stride=1, padding=0):
    import numpy as np

    values = np.empty((2, 3), dtype=object)
    values[:] = [[print, type, np], [lambda: 0, values, Ellipsis]]
    return values
