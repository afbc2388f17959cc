# attack: k49_same_bytes_cut_elsewhere
# class: forging
# exercise: conv2d
# tries: send the right reply with its header and body cut at another place: if verdicts are remembered by the bytes of replies, the next honest work gets this one's
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


def right(image, kernel, stride=1, padding=0):
    padded = np.pad(np.asarray(image, float), padding)
    windows = np.lib.stride_tricks.sliding_window_view(padded, kernel.shape)
    return np.einsum("ijkl,kl->ij", windows[::stride, ::stride], kernel)

def conv2d(image, kernel, stride=1, padding=0):
    tree = answer(["a", "numpy", "float64", list(right(image, kernel, stride, padding).shape)])
    good = [own_id(), "value", ["l", [tree[1][0], ["l", []], ["s", ""]]]]
    header = json.dumps(good, separators=(",", ":")).encode()
    body = right(image, kernel, stride, padding).tobytes()
    os.write(3, struct.pack("<4sIQ", b"DLX1", len(header) - 1, len(body) + 1) + header + body)
    os._exit(0)
