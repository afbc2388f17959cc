import numpy as np
import torch
import torch.nn.functional as F


def _tensor(array):
    return torch.tensor(np.array(array), dtype=torch.float64)[None, None]


def _move(maps, dy, dx):
    """A negative padding crops: what enters on one side leaves on the other."""
    height, width = maps.shape[-2:]
    dy, dx = max(-height, min(dy, height)), max(-width, min(dx, width))
    return F.pad(maps, (dx, -dx, dy, -dy))


def _layer(maps, kernel):
    weight = _tensor(kernel)
    return F.conv2d(maps, weight, padding=[side // 2 for side in weight.shape[2:]])


def _both(image, kernel, dy, dx):
    x = _tensor(image)
    return _layer(_move(x, dy, dx), kernel), _move(_layer(x, kernel), dy, dx)


def shift(image, dy, dx):
    return _move(_tensor(image), dy, dx)[0, 0]


def equivariance_map(image, kernel, dy, dx):
    one, other = _both(image, kernel, dy, dx)
    return torch.isclose(one, other, rtol=0, atol=1e-3)[0, 0]


def equivariance_error(image, kernel, dy, dx, margin=0):
    one, other = _both(image, kernel, dy, dx)
    if 2 * margin >= min(one.shape[-2:]):
        return 0.0
    crop = (-margin,) * 4
    return (F.pad(one, crop) - F.pad(other, crop)).abs().amax().item()


def pooling_changes(image, dy, dx, window=2):
    x = _tensor(image)
    before, after = F.max_pool2d(x, window), F.max_pool2d(_move(x, dy, dx), window)
    return 1 - torch.isclose(before, after, rtol=0, atol=1e-3).double().mean()


def global_change(image, kernel, dy, dx, pool="max"):
    x = _tensor(image)
    maps = torch.cat([_layer(x, kernel), _layer(_move(x, dy, dx), kernel)]).flatten(1)
    before, after = maps.amax(1) if pool == "max" else maps.mean(1)
    return (before - after).abs()
