# attack: k23_close_descriptor_3
# class: exit
# exercise: conv2d
# tries: close the answer channel, or put a pipe, a file or a terminal in its place
# expect: zero
# bounds: none
def conv2d(image, kernel, stride=1, padding=0):
    import os

    reading, writing = os.pipe()
    os.dup2(writing, 3)
    return None
