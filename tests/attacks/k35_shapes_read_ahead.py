# attack: k35_shapes_read_ahead
# class: secrets
# exercise: LeNet5
# tries: read the weights that are sent ahead, and build a module with just these shapes
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

import torch
from torch import nn


class LeNet5(nn.Module):
    def __init__(self):
        super().__init__()
        for request, _ in pending(0.05):
            words = json.dumps(request)
            if '"fill"' in words:
                arrays = [tree for tree in self._arrays(request) if len(tree[3])]
                self.all = nn.ParameterList(torch.zeros(tree[3]) for tree in arrays)
                if arrays:
                    print("DLX-LEAK k35_shapes", [tree[3] for tree in arrays])

    def _arrays(self, tree):
        if isinstance(tree, list) and tree[:1] == ["a"]:
            yield tree
        elif isinstance(tree, list):
            for entry in tree:
                yield from self._arrays(entry)

    def forward(self, x):
        return torch.zeros(len(x), 10)
