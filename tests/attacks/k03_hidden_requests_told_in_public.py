# attack: k03_hidden_requests_told_in_public
# class: secrets
# exercise: conv2d
# tries: read, during a public call, the hidden requests that were sent ahead, and tell them in an exception, whose message is shown for public checks
# expect: zero
# bounds: none
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


MARK = "-".join(("DLX", "LEAK"))  # not spelled out: a report may quote this file

def conv2d(image, kernel, stride=1, padding=0):
    found = pending(0.05)
    if any("float64" in json.dumps(tree) for (_, _, tree), _ in found):  # public images hold integers
        raise ValueError(f"{MARK} {found}")
    return None
