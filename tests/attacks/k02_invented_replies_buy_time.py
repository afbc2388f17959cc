# attack: k02_invented_replies_buy_time
# class: forging
# exercise: conv2d
# tries: send replies to requests that were never made, one just before each deadline, so that the clock starts again and again
# expect: zero
# bounds: stops after 30 s
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

import time


def conv2d(image, kernel, stride=1, padding=0):
    for id_ in range(2, 60):
        os.write(3, frame(id_, "value", answer(["n"])))
        time.sleep(0.5)
    return None
