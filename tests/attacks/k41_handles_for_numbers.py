# attack: k41_handles_for_numbers
# class: forging
# exercise: conv2d
# tries: answer with handles: of this request, of others, huge, negative, of an unknown kind
# expect: zero
# bounds: none
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
    trees = (["h", own_id(), "module"], ["h", 1, "module"], ["h", -1, "module"], ["h", 10**30, "module"], ["h", 2, "reference"], ["h", True, "module"], ["h", [], {}])
    tree = trees[int(abs(image).sum() * 7) % len(trees)]
    os.write(3, frame(own_id(), "value", answer(tree)))
    os._exit(0)
