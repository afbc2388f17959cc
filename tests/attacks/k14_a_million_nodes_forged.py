# attack: k14_a_million_nodes_forged
# class: resource
# exercise: conv2d
# tries: write the header of 10**6 nodes, of 10**5 levels, of one huge number, oneself
# expect: zero
# bounds: 2 MB
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
    trees = ('["l",[' + "[]," * 600_000 + "[]]]", "[" * 900_000, '["i","' + "9" * 10**6 + '"]', "9" * 10**6, '["l",[' + '["n"],' * 280_000 + '["n"]]]')
    tree = trees[int(abs(image).sum() * 7) % len(trees)]
    header = b'[%d,"value",' % own_id() + tree.encode() + b"]"
    os.write(3, struct.pack("<4sIQ", b"DLX1", len(header), 0) + header[: 2 << 20])
    return None
