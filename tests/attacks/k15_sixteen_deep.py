# attack: k15_sixteen_deep
# class: resource
# exercise: conv2d
# tries: return lists as deep as the format allows, and one deeper, with the array at the bottom
# expect: zero
# bounds: none
calls = 0


def conv2d(image, kernel, stride=1, padding=0):
    global calls
    calls += 1
    value = image * 0
    for _ in range(12 + calls % 8):
        value = [value]
    return value
