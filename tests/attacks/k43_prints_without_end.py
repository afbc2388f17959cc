# attack: k43_prints_without_end
# class: resource
# exercise: conv2d
# tries: print ten million characters, empty texts, and text that is no str
# expect: zero
# bounds: 100 MB
def conv2d(image, kernel, stride=1, padding=0):
    import sys

    for _ in range(1000):
        print("x" * 10000)
        sys.stdout.write("")
    sys.stdout.write(type("Text", (str,), {"__getitem__": lambda self, key: "x" * 10**8})("x"))
    return None
