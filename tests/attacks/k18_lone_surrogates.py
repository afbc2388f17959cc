# attack: k18_lone_surrogates
# class: forging
# exercise: conv2d
# tries: text that no report can be written with: half of a surrogate pair in the value, the message, the output and a forged reply
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

calls = 0


def conv2d(image, kernel, stride=1, padding=0):
    global calls
    calls += 1
    print("\ud800" * 50)
    if calls % 3 == 0:
        raise ValueError("\udfff")
    if calls % 3 == 1:
        os.write(3, frame(own_id(), "value", answer(["s", "\ud800"])))
    return "\ud800"
