# attack: k16_colliding_keys
# class: resource
# exercise: conv2d
# tries: a dict of 20000 integers that all have one hash: reading it costs a time quadratic in their number
# expect: zero
# bounds: 1 MB
import json
import os
import struct


def frame(id_, op, tree, body=b""):
    header = json.dumps([id_, op, tree]).encode()
    return struct.pack("<4sIQ", b"DLX1", len(header), len(body)) + header + body


def answer(tree):
    return ["l", [tree, ["l", []], ["s", ""]]]

def conv2d(image, kernel, stride=1, padding=0):
    keys = [["i", str(n * ((1 << 61) - 1))] for n in range(1, 20000)]
    tree = ["d", [[key, ["n"]] for key in keys]]
    for id_ in (10002, 20002, 30002, 40002, 50002):
        os.write(3, frame(id_, "value", answer(tree)))
    return None
