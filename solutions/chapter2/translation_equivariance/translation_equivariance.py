import numpy as np
from numpy.lib.stride_tricks import sliding_window_view


def shift(image, dy, dx):
    height, width = image.shape
    padded = np.pad(image, ((abs(dy), abs(dy)), (abs(dx), abs(dx))))
    top, left = abs(dy) - dy, abs(dx) - dx
    return padded[top : top + height, left : left + width]


def _filtered(image, kernel):
    padded = np.pad(image, [(side // 2, side // 2) for side in kernel.shape])
    return np.einsum("ijuv,uv->ij", sliding_window_view(padded, kernel.shape), kernel)


def _gap(image, kernel, dy, dx):
    map_of_the_moved = _filtered(shift(image, dy, dx), kernel)
    moved_map = shift(_filtered(image, kernel), dy, dx)
    return np.abs(map_of_the_moved - moved_map)


def equivariance_map(image, kernel, dy, dx):
    return _gap(image, kernel, dy, dx) < 1e-3


def equivariance_error(image, kernel, dy, dx, margin=0):
    gap = _gap(image, kernel, dy, dx)
    height, width = gap.shape
    inside = gap[margin : height - margin, margin : width - margin]
    return float(inside.max(initial=0.0))


def _max_pooled(image, window):
    rows, columns = (side // window for side in image.shape)
    blocks = image[: rows * window, : columns * window].reshape(rows, window, columns, window)
    return blocks.max(axis=(1, 3))


def pooling_changes(image, dy, dx, window=2):
    before = _max_pooled(image, window)
    after = _max_pooled(shift(image, dy, dx), window)
    return float(np.mean(np.abs(after - before) > 1e-3))


def global_change(image, kernel, dy, dx, pool="max"):
    whole = {"max": np.max, "mean": np.mean}[pool]
    before = whole(_filtered(image, kernel))
    after = whole(_filtered(shift(image, dy, dx), kernel))
    return float(abs(after - before))
