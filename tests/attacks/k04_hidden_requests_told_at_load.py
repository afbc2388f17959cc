# attack: k04_hidden_requests_told_at_load
# class: secrets
# exercise: conv2d
# tries: read at import the requests that were sent with the file, and tell them in the exception that ends the import
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

found = pending(0.2)
if found:
    raise ValueError(f"{MARK} {found}")
raise ValueError("nothing was there")
