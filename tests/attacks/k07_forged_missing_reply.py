# attack: k07_forged_missing_reply
# class: secrets
# exercise: conv2d
# tries: forge the reply that says that a function is missing, with free text where the names belong
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


import numpy as np


def hidden(image):  # the public examples are small integers
    return bool(np.any(np.asarray(image, float) != np.round(image)))


MARK = "-".join(("DLX", "LEAK"))  # not spelled out: a report may quote this file

def conv2d(image, kernel, stride=1, padding=0):
    if hidden(image):
        names = ["l", [["s", MARK.replace("-", "_") + str(i)] for i in range(20000)]]
        entries = {"types": ["l", [["s", "Missing"]]], "names": names, "message": ["s", MARK], "code": ["s", MARK], "line": ["i", "1"]}
        tree = ["d", [[["s", key], value] for key, value in entries.items()]]
        os.write(3, frame(own_id(), "error", tree))
        os._exit(0)
    return None
