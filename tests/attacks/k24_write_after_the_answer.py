# attack: k24_write_after_the_answer
# class: forging
# exercise: conv2d
# tries: a thread that goes on writing frames and rubbish to the channel after the answer
# expect: zero
# bounds: 10 s
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

import threading
import time


def write():
    for id_ in range(10000):
        try:
            os.write(3, frame(10003 + id_, "value", answer(["b", 1])))
            os.write(3, b"\0" * 7)
        except OSError:
            pass
        time.sleep(0.001)


def conv2d(image, kernel, stride=1, padding=0):
    threading.Thread(target=write, daemon=True).start()
    return right(image, kernel, stride, padding)
