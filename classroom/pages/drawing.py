"""Turn a Picture into plates: shapes and texts with their places, ready for an SVG, and the same in words.

Colour never carries a meaning alone: differences carry their sign or a hatching (/ too large, \\ too small),
scales are ordered by lightness, and every plate has a sentence for who does not see it. A plate keeps its
light ground in a dark page.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...exercises import Text
from ...grader.reports import LARGER, SCALE, SMALLER, Panel, Picture, Row
from ...templates.pages import show_number
from .picture_captions import answer_words, difference_words, place

Colour = tuple[int, int, int]
BLUES: tuple[Colour, ...] = ((247, 251, 255), (198, 219, 239), (107, 174, 214), (33, 113, 181), (8, 48, 107))
ORANGES: tuple[Colour, ...] = ((254, 224, 182), (241, 163, 64), (179, 88, 6))
PURPLES: tuple[Colour, ...] = ((222, 220, 238), (153, 142, 195), (84, 39, 136))
WHITE, BLACK, INK, GREY, RULE = "#ffffff", "#000000", "#16202f", "#c3c8d1", "#aab1bd"
ODD = "#f3d9e6"  # the ground of what is not a finite number, always with its word or a cross
CELL_HEIGHT, DIGIT, PER_LINE = 30, 8.4, 8
PLATE_SIDE, SMALL_SIDE, FEW = 208, 124, 2  # small where there are more than a few
CURVE = (320, 170)


@dataclass(frozen=True)
class Shape:
    """A path: `fill` and `stroke` are colours or "none", `width` that of the line in pixels."""

    d: str
    fill: str = "none"
    stroke: str = "none"
    width: float = 1.0


@dataclass(frozen=True)
class Label:
    """A text centred (or starting, ending) at a point."""

    x: float
    y: float
    text: str
    colour: str = INK
    anchor: str = "middle"
    bold: bool = False


@dataclass(frozen=True)
class Plate:
    """One drawing, `width` by `height` pixels. `name` stands above; `label` and `words` say what it shows."""

    name: str
    label: str
    words: str
    width: float
    height: float
    shapes: tuple[Shape, ...]
    labels: tuple[Label, ...] = ()


def plates(picture: Picture, language: str) -> tuple[tuple[Plate, ...], ...]:
    """For each panel the answer and, if it is known, its difference."""
    return tuple(tuple(_pair(picture, panel, language)) for panel in picture.panels)


def scale() -> tuple[str, ...]:
    """The colours of a map from its lowest to its highest value."""
    return tuple(_blend(BLUES, k / 7) for k in range(8))


MINE = Text(fr="Votre résultat", en="Your result")
MASK = Text(fr="Votre masque", en="Your mask")
APART = Text(fr="Différence", en="Difference")
WRONG = Text(fr="Pixels faux", en="Wrong pixels")


def _pair(picture: Picture, panel: Panel, language: str) -> Iterator[Plate]:
    mask = picture.kind == "mask"
    name = (MASK if mask else MINE)[language] + place(panel)
    label, words = answer_words(picture, panel, language)
    yield Plate(name, label, words, *_drawn(picture, panel.mine, panel, language, False))
    if panel.difference:
        name = (WRONG if mask else APART)[language] + place(panel)
        label, words = difference_words(picture, panel, language)
        yield Plate(name, label, words, *_drawn(picture, panel.difference, panel, language, True))


Drawn = tuple[float, float, tuple[Shape, ...], tuple[Label, ...]]


def _drawn(picture: Picture, rows: Sequence[Row], panel: Panel, language: str, apart: bool) -> Drawn:
    if picture.kind == "numbers":
        return _numbers(picture, rows, language, apart)
    if picture.kind == "curve":
        return _curve(picture, [float(v) for v in rows[0]], language, apart)
    signs = [str(row) for row in rows]
    most = PLATE_SIDE if len(picture.panels) <= FEW else SMALL_SIDE
    side = max(4, min(26, most // max(len(signs), len(signs[0]))))
    if picture.kind == "mask":
        return _mask(signs, [str(row) for row in panel.mine], side)
    return _map(signs, apart, side)


# --- numbers in cells -----------------------------------------------------------------------------
def _numbers(picture: Picture, rows: Sequence[Row], language: str, apart: bool) -> Drawn:
    """A table of cells; a list is written in lines of PER_LINE."""
    table = [list(row) for row in rows]
    if len(picture.shape) == 1:
        table = [table[0][k : k + PER_LINE] for k in range(0, len(table[0]), PER_LINE)]
    shown = [[_cell_text(value, language, apart) for value in row] for row in table]
    width = _cell_width(picture, language)
    shapes, labels = [], []
    for i, row in enumerate(table):
        for j, value in enumerate(row):
            fill = _gap_fill(picture, float(value)) if apart else _fill(picture, float(value))
            x, y = j * width + 1, i * CELL_HEIGHT + 1
            box = f"M{_n(x)} {_n(y)}h{_n(width)}v{CELL_HEIGHT}h{_n(-width)}z"
            shapes.append(Shape(box, fill, RULE))
            wrong = apart and float(value) != 0
            at = (x + width / 2, y + CELL_HEIGHT / 2 + 4.6)
            labels.append(Label(*at, shown[i][j], _readable(fill), bold=wrong))
    columns = max(len(row) for row in table)
    return columns * width + 2, len(table) * CELL_HEIGHT + 2, tuple(shapes), tuple(labels)


def _cell_width(picture: Picture, language: str) -> int:
    """The same for every plate of a picture, so that they stand in columns."""
    longest = max(
        len(_cell_text(value, language, apart))
        for panel in picture.panels
        for apart, rows in ((False, panel.mine), (True, panel.difference))
        for row in rows
        for value in row
    )
    return max(38, math.ceil(DIGIT * longest) + 14)


def _cell_text(value: float | str, language: str, apart: bool) -> str:
    text = show_number(value, language)
    return f"+{text}" if apart and float(value) > 0 else text


def _fill(picture: Picture, value: float) -> str:
    if picture.low is None or picture.high is None or not abs(value) < float("inf"):
        return ODD
    return _blend(BLUES, 0.75 * _share(value, picture.low, picture.high))


def _gap_fill(picture: Picture, value: float) -> str:
    if value == 0:
        return WHITE
    if not picture.largest or not abs(value) < float("inf"):
        return ODD
    return _blend(ORANGES if value > 0 else PURPLES, 0.6 * min(abs(value) / picture.largest, 1.0))


# --- maps and masks -------------------------------------------------------------------------------
def _map(rows: Sequence[str], apart: bool, side: float) -> Drawn:
    """One path per colour; a wrong cell is hatched as well."""
    shapes = [_frame(rows, side, WHITE)]
    for sign in sorted({sign for row in rows for sign in row}):
        cells = _cells(rows, sign)
        if sign != ".":
            shapes.append(Shape(_squares(cells, side), _sign_fill(sign, apart)))
        if mark := _hatching(sign, apart):
            dark = _sign_fill(sign, apart)
            shapes.append(
                Shape(_strokes(cells, side, mark), "none", _readable(dark), round(max(0.8, side / 14), 1))
            )
    return (*_extent(rows, side), (*shapes, _frame(rows, side, "none")), ())


def _sign_fill(sign: str, apart: bool) -> str:
    if apart and sign in LARGER:
        return _blend(ORANGES, (LARGER.index(sign) + 1) / len(LARGER))
    if apart and sign in SMALLER:
        return _blend(PURPLES, (SMALLER.index(sign) + 1) / len(SMALLER))
    return _blend(BLUES, SCALE.index(sign) / (len(SCALE) - 1)) if sign in SCALE and not apart else ODD


def _hatching(sign: str, apart: bool) -> str:
    if sign in "?+-":
        return "x"
    return "" if not apart or sign == "." else "/" if sign in LARGER else "\\"


def _mask(rows: Sequence[str], mine: Sequence[str], side: float) -> Drawn:
    """1 is dark; on a plate of wrong pixels the mask is pale, and each wrong one carries its sign."""
    apart = any(sign in row for row in rows for sign in ".+-")
    shapes = [_frame(rows, side, WHITE)]
    shapes.append(Shape(_squares(_cells(mine, "1"), side), GREY if apart else INK))
    for sign, ground in (("+", _blend(ORANGES, 0.5)), ("-", _blend(PURPLES, 0.5))):
        if cells := _cells(rows, sign):
            shapes.append(Shape(_squares(cells, side), ground))
            shapes.append(Shape(_strokes(cells, side, sign), "none", INK, round(max(1.0, side / 9), 1)))
    grid = _grid(rows, side) if side >= 8 else ""
    frame = _frame(rows, side, "none")
    return (*_extent(rows, side), (*shapes, Shape(grid, "none", RULE, 0.7), frame), ())


def _cells(rows: Sequence[str], sign: str) -> list[tuple[int, int]]:
    return [(i, j) for i, row in enumerate(rows) for j, found in enumerate(row) if found == sign]


def _extent(rows: Sequence[str], side: float) -> tuple[float, float]:
    return len(rows[0]) * side + 2, len(rows) * side + 2


def _frame(rows: Sequence[str], side: float, fill: str) -> Shape:
    width, height = len(rows[0]) * side, len(rows) * side
    return Shape(f"M1 1h{_n(width)}v{_n(height)}h{_n(-width)}z", fill, RULE)


def _grid(rows: Sequence[str], side: float) -> str:
    width, height = len(rows[0]) * side, len(rows) * side
    across = "".join(f"M1 {_n(1 + k * side)}h{_n(width)}" for k in range(1, len(rows)))
    return across + "".join(f"M{_n(1 + k * side)} 1v{_n(height)}" for k in range(1, len(rows[0])))


def _squares(cells: Sequence[tuple[int, int]], side: float) -> str:
    s = _n(side)
    return "".join(f"M{_n(1 + j * side)} {_n(1 + i * side)}h{s}v{s}h-{s}z" for i, j in cells)


def _strokes(cells: Sequence[tuple[int, int]], side: float, mark: str) -> str:
    """The mark of each cell: / \\ x + -, as lines."""
    edge, length = side * 0.2, _n(side * 0.6)
    half = _n(side / 2 - edge)
    lines = {
        "/": f"m0 {length}l{length} -{length}",
        "\\": f"l{length} {length}",
        "x": f"l{length} {length}m0 -{length}l-{length} {length}",
        "-": f"m0 {half}h{length}",
        "+": f"m0 {half}h{length}m-{half} -{half}v{length}",
    }[mark]
    return "".join(f"M{_n(1 + j * side + edge)} {_n(1 + i * side + edge)}{lines}" for i, j in cells)


# --- curves ---------------------------------------------------------------------------------------
def _curve(picture: Picture, values: Sequence[float], language: str, apart: bool) -> Drawn:
    """Values from left to right; one that is not finite is a cross on the axis."""
    width, height = CURVE
    low, high = _bounds(values, apart)
    ticks = [show_number(float(f"{v:.4g}"), language) for v in (high, low)]
    left, right = 14 + 8 * max(map(len, ticks)), width - 12
    top, bottom = 14, height - 26
    points: list[tuple[float, float | None]] = []
    for k, value in enumerate(values):
        x = left + (right - left) * (k / max(1, len(values) - 1))
        known = abs(value) < float("inf")
        points.append((x, bottom - (bottom - top) * _share(value, low, high) if known else None))
    colour = _blend(ORANGES, 1.0) if apart else _blend(BLUES, 0.85)
    zero = bottom - (bottom - top) * _share(0.0, low, high)
    shapes = (
        Shape(f"M0 0h{width}v{height}h-{width}z", WHITE, RULE),
        Shape(f"M{left} {top - 6}V{bottom}H{right}", "none", INK),
        Shape(f"M{left} {_n(zero)}H{right}" if low < 0 < high else "", "none", RULE),
        Shape(_line(points), "none", colour, 2),
        Shape(_dots(points) if len(points) <= 32 else "", colour),
        Shape(_crosses(points, bottom), "none", INK, 2),
    )
    flat = low == high  # drawn in the middle, with one tick
    labels = (
        Label(left - 6, ((top + bottom) / 2 if flat else top) + 4, ticks[0], anchor="end"),
        Label(left - 6, bottom + 4, "" if flat else ticks[1], anchor="end"),
        Label(left, height - 9, "0"),
        Label(right, height - 9, str(picture.shape[-1] - 1), anchor="end"),
    )
    return width, height, shapes, tuple(label for label in labels if label.text)


def _bounds(values: Sequence[float], apart: bool) -> tuple[float, float]:
    """The lowest and the highest finite value; zero is on the axis of a difference."""
    finite = [value for value in values if abs(value) < float("inf")] + ([0.0] if apart else [])
    return (min(finite), max(finite)) if finite else (0.0, 0.0)


def _share(value: float, low: float, high: float) -> float:
    """Where a value lies between low (0) and high (1), also for the largest floats; 0.5 if these are one."""
    if low == high:
        return 0.5
    unit = max(abs(low), abs(high))
    return (value / unit - low / unit) / (high / unit - low / unit)


def _crosses(points: Sequence[tuple[float, float | None]], bottom: float) -> str:
    return "".join(f"M{_n(x - 4)} {_n(bottom - 4)}l8 8m0 -8l-8 8" for x, y in points if y is None)


def _line(points: Sequence[tuple[float, float | None]]) -> str:
    path, pen = [], "M"
    for x, y in points:
        if y is not None:
            path.append(f"{pen}{_n(x)} {_n(y)}")
        pen = "M" if y is None else "L"
    return "".join(path)


def _dots(points: Sequence[tuple[float, float | None]]) -> str:
    seen = ((x, y) for x, y in points if y is not None)
    return "".join(f"M{_n(x - 3)} {_n(y)}a3 3 0 1 0 6 0a3 3 0 1 0 -6 0z" for x, y in seen)


# --- colours --------------------------------------------------------------------------------------
def _n(number: float) -> str:
    return f"{number:.1f}".removesuffix(".0")


def _blend(stops: Sequence[Colour], share: float) -> str:
    """The colour at `share` (0 to 1) of a scale."""
    place = min(max(share, 0.0), 1.0) * (len(stops) - 1)
    first = min(int(place), len(stops) - 2)
    pairs = zip(stops[first], stops[first + 1], strict=True)
    return "#" + "".join(f"{round(a + (b - a) * (place - first)):02x}" for a, b in pairs)


def _readable(ground: str) -> str:
    """Black or white, whichever is read better on this ground: one of them has a contrast of 4.5 at least."""
    return BLACK if _luminance(ground) > 0.179 else WHITE


def _luminance(colour: str) -> float:
    """Relative luminance, 0 to 1, as WCAG 2 defines it."""
    channels = [int(colour[k : k + 2], 16) / 255 for k in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
