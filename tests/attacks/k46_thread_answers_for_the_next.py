# attack: k46_thread_answers_for_the_next
# class: forging
# exercise: conv2d
# tries: keep the interpreter's switch interval long and let a thread take part in reading the channel
# expect: zero
# bounds: one thread
import json
import os
import select
import struct


def pending(seconds=0.0):
    """The requests that wait in the channel, as (id, op, tree), eaten."""
    data = b""
    while select.select([3], [], [], seconds)[0]:
        part = os.read(3, 1 << 20)
        if not part:
            break
        data += part
    found = []
    while len(data) >= 16:
        _, header, body = struct.unpack("<4sIQ", data[:16])
        found.append((json.loads(data[16 : 16 + header]), data[16 + header : 16 + header + body]))
        data = data[16 + header + body :]
    return found


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

import sys
import threading

sys.setswitchinterval(100)


def read():
    while True:
        for (id_, _, _), _ in pending(0.01):
            os.write(3, frame(id_, "value", answer(["l", [["f", "0x0p+0"]]])))


def conv2d(image, kernel, stride=1, padding=0):
    threading.Thread(target=read, daemon=True).start()
    return None
