def _at(image, i, j):
    height, width = image.shape
    return image[i, j] if 0 <= i < height and 0 <= j < width else 0.0


def shift(image, dy, dx):
    height, width = image.shape
    return [[_at(image, i - dy, j - dx) for j in range(width)] for i in range(height)]


class _Map:
    """A map that answers 0 outside its shape."""

    def __init__(self, shape, value):
        self.shape, self._value = shape, value

    def __getitem__(self, place):
        return self._value(*place)


def _moved(image, dy, dx):
    return _Map(image.shape, lambda i, j: _at(image, i - dy, j - dx))


def _filtered(image, kernel):
    kh, kw = kernel.shape

    def value(i, j):
        places = [(u, v) for u in range(kh) for v in range(kw)]
        return sum(kernel[u, v] * _at(image, i + u - kh // 2, j + v - kw // 2) for u, v in places)

    return _Map(image.shape, value)


def _gaps(image, kernel, dy, dx):
    one = _filtered(_moved(image, dy, dx), kernel)
    other = _moved(_filtered(image, kernel), dy, dx)
    height, width = image.shape
    return [[abs(one[i, j] - other[i, j]) for j in range(width)] for i in range(height)]


def equivariance_map(image, kernel, dy, dx):
    return [[bool(gap <= 1e-3) for gap in row] for row in _gaps(image, kernel, dy, dx)]


def equivariance_error(image, kernel, dy, dx, margin=0):
    height, width = image.shape
    gaps, worst = _gaps(image, kernel, dy, dx), 0.0
    for i in range(margin, height - margin):
        for j in range(margin, width - margin):
            worst = max(worst, gaps[i][j])
    return worst


def pooling_changes(image, dy, dx, window=2):
    moved, changed, places = _moved(image, dy, dx), 0, 0
    for i in range(0, image.shape[0] - window + 1, window):
        for j in range(0, image.shape[1] - window + 1, window):
            cells = [(i + u, j + v) for u in range(window) for v in range(window)]
            changed += abs(max(moved[c] for c in cells) - max(image[c] for c in cells)) > 1e-3
            places += 1
    return changed / places


def global_change(image, kernel, dy, dx, pool="max"):
    totals = []
    for one in (image, _moved(image, dy, dx)):
        filtered = _filtered(one, kernel)
        values = [filtered[i, j] for i in range(one.shape[0]) for j in range(one.shape[1])]
        totals.append(max(values) if pool == "max" else sum(values) / len(values))
    return abs(totals[1] - totals[0])
