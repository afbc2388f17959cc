# attack: k13_a_million_nodes
# class: resource
# exercise: conv2d
# tries: return 10**6 small lists; the writer's limit must hold before the judge's
# expect: zero
# bounds: none
def conv2d(image, kernel, stride=1, padding=0):
    return [[] for _ in range(10**6)]
