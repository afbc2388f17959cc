# attack: k17_a_million_keys
# class: resource
# exercise: conv2d
# tries: return a dict of 10**6 keys, a set, a dict that is its own value
# expect: zero
# bounds: 100 MB
calls = 0


def conv2d(image, kernel, stride=1, padding=0):
    global calls
    calls += 1
    own = {}
    own[0] = own
    return (dict.fromkeys(range(10**6)), set(range(10**5)), own)[calls % 3]
