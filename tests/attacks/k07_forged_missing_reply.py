# attack: k07_forged_missing_reply
# class: secrets
# exercise: conv2d
# tries: forge the reply that says that a function is missing, with free text where the names belong
# expect: zero
# bounds: none
import json
import os
import struct


def frame(id_, op, tree, body=b""):
    header = json.dumps([id_, op, tree]).encode()
    return struct.pack("<4sIQ", b"DLX1", len(header), len(body)) + header + body


def answer(tree):
    return ["l", [tree, ["l", []], ["s", ""]]]


import numpy as np


def hidden(image):  # the public examples are small integers
    return bool(np.any(np.asarray(image, float) != np.round(image)))

def conv2d(image, kernel, stride=1, padding=0):
    if hidden(image):
        names = ["l", [["s", f"DLX_LEAK_{i}"] for i in range(20000)]]
        entries = {"types": ["l", [["s", "Missing"]]], "names": names, "message": ["s", "DLX-LEAK"], "code": ["s", "DLX-LEAK"], "line": ["i", "1"]}
        tree = ["d", [[["s", key], value] for key, value in entries.items()]]
        for id_ in range(10002, 10012):
            os.write(3, frame(id_, "error", tree))
        os._exit(0)
    return None
