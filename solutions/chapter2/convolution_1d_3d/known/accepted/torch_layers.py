import torch
from torch import nn


def conv1d(x, weight, bias=None, stride=1, padding=0, dilation=1):
    x, weight = torch.tensor(x).double(), torch.tensor(weight).double()
    bias = None if bias is None else torch.tensor(bias).double()
    return nn.functional.conv1d(x[None], weight, bias, stride, padding, dilation)[0].numpy()


def conv_summary(in_shape, out_channels, kernel_size, stride=1, padding=0, bias=True):
    layer = {3: nn.Conv1d, 4: nn.Conv2d, 5: nn.Conv3d}[len(in_shape)]
    layer = layer(in_shape[1], out_channels, kernel_size, stride, padding, bias=bias, device="meta")
    y = layer(torch.empty(in_shape, device="meta"))
    return sum(p.numel() for p in layer.parameters()), tuple(y.shape), y.numel()
