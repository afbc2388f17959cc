# attack: k39_large_replies
# class: resource
# exercise: conv2d
# tries: answer every call with 60 MB, which the judge has to hold until it has decided
# expect: zero
# bounds: 60 MB a call
def conv2d(image, kernel, stride=1, padding=0):
    import numpy as np

    return np.zeros((60, 1 << 17))
