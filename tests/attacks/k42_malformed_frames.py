# attack: k42_malformed_frames
# class: forging
# exercise: conv2d
# tries: frames that are almost right: ids that are bool, float, text or negative, other operations, too few or too many entries, wrong magic, a body too long or too short
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
    id_ = own_id()
    good = frame(id_, "value", answer(["n"]))
    frames = (
        frame(True, "value", answer(["n"])), frame(-1, "value", answer(["n"])), frame("10002", "value", answer(["n"])), frame(1.0, "value", answer(["n"])),
        frame(id_, "accepted", answer(["n"])), frame(id_, "value", ["l", [["n"]]]), frame(id_, "error", ["n"]), frame(id_, "value", answer(["a", "numpy", "float64", [2, 2]]), bytes(31)),
        frame(id_, "value", answer(["a", "numpy", "float64", [2, 2]]), bytes(33)), frame(id_, "value", answer(["a", "numpy", "float64", [1 << 62, 4]])), frame(id_, "value", answer(["a", "numpy", "object", [1]]), bytes(8)),
        frame(id_, "value", answer(["a", "numpy", "float64", [-1]])), good.replace(b"DLX1", b"DLX2"), good[:-1], good + good, frame(id_, "value", answer(["__class__"])),
    )
    os.write(3, frames[int(abs(image).sum() * 7) % len(frames)])
    os._exit(0)
