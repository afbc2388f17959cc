# attack: k38_lies_about_changes
# class: forging
# exercise: conv2d
# tries: change the inputs, answer wrongly, and report that nothing was changed and everything was accepted
# expect: zero
# bounds: none
import sys


def conv2d(image, kernel, stride=1, padding=0):
    image[...] = 0
    responder = next(m for n, m in sys.modules.items() if n.endswith("responder"))
    responder._digest = lambda value: b"same"
    return {"changed": [], "verdict": "accepted", "points": 100}
