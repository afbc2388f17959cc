"""A picture as lines of text: shades of grey where the terminal has colours, else signs.

Small ones stand beside their numbers.
Two rows of an array are one line of half blocks. Brighter is larger; what is no number is a sign of its own.
"""

from collections.abc import Sequence
from itertools import zip_longest

from ...exercises import Text
from ...grader.quiz import BLOCKS, curve_lines
from ...grader.reports import SCALE, Picture, Row

SHADES = BLOCKS[max(BLOCKS)]
GREYS = range(232, 256)  # of the 256 colours of a terminal, from black to white
MASK = {"0": 0.0, "1": 1.0}
LEVELS = {sign: place / (len(SCALE) - 1) for place, sign in enumerate(SCALE)}
GAP = "   "


def lines_of(picture: Picture, language: str, width: int, colour: bool) -> list[str]:
    """A picture, its planes side by side where they fit.

    Args:
        picture: to be drawn.
        language: "fr" or "en", of its numbers.
        width: characters of a line.
        colour: whether grey may be shown; signs stand for it otherwise.

    Returns:
        The lines, control sequences included where `colour` is wanted.
    """
    blocks = []
    for panel in picture.panels:
        drawn = _drawn(picture, panel.mine, language, colour)
        label = f"[{', '.join(map(str, panel.index))}]" if panel.index else ""
        size = max([len(label), *(shown for _, shown in drawn)])
        blocks.append(([(label, len(label))] if label else [], drawn, size))
    lines: list[str] = []
    while blocks:
        count, used = 1, blocks[0][2]
        while count < len(blocks) and used + len(GAP) + blocks[count][2] <= width:
            used += len(GAP) + blocks[count][2]
            count += 1
        row, blocks = blocks[:count], blocks[count:]
        for cells in zip_longest(*([*label, *drawn] for label, drawn, _ in row), fillvalue=("", 0)):
            sized = zip(cells, (size for _, _, size in row), strict=True)
            lines.append(GAP.join(text + " " * (size - shown) for (text, shown), size in sized).rstrip())
    return lines


def caption(picture: Picture, language: str) -> str:
    """The shape of a picture, and between which numbers it lies."""
    shape = " × ".join(map(str, picture.shape))
    if picture.low is None or picture.high is None:
        return shape
    low, high = (number(value, language) for value in (picture.low, picture.high))
    words = [Text(fr=f"{shape}, de {low} à {high}", en=f"{shape}, from {low} to {high}")[language]]
    if picture.step != (1, 1):
        rows, columns = picture.step
        cell = Text(fr=f"un point pour {rows} × {columns}", en=f"a point for {rows} × {columns}")
        words.append(cell[language])
    if picture.total > len(picture.panels):
        shown = Text(
            fr=f"{len(picture.panels)} cartes sur {picture.total}",
            en=f"{len(picture.panels)} maps of {picture.total}",
        )
        words.append(shown[language])
    return ", ".join(words)


def number(value: float | str, language: str) -> str:
    """A number in few digits, with a decimal comma in French."""
    text = value if isinstance(value, str) else f"{value:.4g}"
    return text.replace(".", ",") if language == "fr" else text


Line = tuple[str, int]  # a text, and how many characters of it are seen


def _drawn(picture: Picture, rows: Sequence[Row], language: str, colour: bool) -> list[Line]:
    if picture.kind == "curve":
        points = [point for point in rows[0] if not isinstance(point, str)]
        if len(points) < len(rows[0]) or not points:
            text = "  ".join(number(point, language) for point in rows[0])
            return [(text, len(text))]
        return [(line, len(line)) for line in curve_lines(points, language)]
    if picture.kind == "numbers":
        return _numbers(picture, rows, language, colour)
    levels = MASK if picture.kind == "mask" else LEVELS
    return _shaded([[levels.get(str(sign), str(sign)) for sign in row] for row in rows], colour)


def _numbers(picture: Picture, rows: Sequence[Row], language: str, colour: bool) -> list[Line]:
    """The numbers, and beside them what they look like."""
    texts = [[number(value, language) for value in row] for row in rows]
    size = max(len(text) for row in texts for text in row)
    written = [" ".join(text.rjust(size) for text in row) for row in texts]
    low, high = picture.low or 0.0, picture.high or 0.0
    span = (high - low) or 1.0
    cells = [[cell[:1] if isinstance(cell, str) else (cell - low) / span for cell in row] for row in rows]
    if len(rows) == 1:
        return [(written[0], len(written[0]))]
    shaded = _shaded(cells, colour)
    beside = zip_longest(written, shaded, fillvalue=None)
    wide = len(written[0])
    lines = []
    for text, shade in beside:
        left = text if isinstance(text, str) else " " * wide
        right, seen = shade or ("", 0)
        lines.append((f"{left}{GAP}{right}", wide + len(GAP) + seen))
    return lines


def _shaded(rows: Sequence[Sequence[float | str]], colour: bool) -> list[Line]:
    """Cells from 0 to 1, or a sign for what is no number."""
    if not colour:
        return [("".join(map(_sign, row)), 2 * len(row)) for row in rows]
    pairs = zip_longest(rows[::2], rows[1::2])
    return [
        ("".join(map(_half_blocks, above, below or [None] * len(above))) + "\x1b[0m", len(above))
        for above, below in pairs
    ]


def _sign(cell: float | str) -> str:
    if isinstance(cell, str):
        return f"{cell}{cell}"
    return 2 * SHADES[min(int(cell * len(SHADES)), len(SHADES) - 1)]


def _half_blocks(above: float | str, below: float | str | None) -> str:
    for cell in (above, below):
        if isinstance(cell, str):
            return f"\x1b[0m{cell}"
    paper = f"\x1b[48;5;{_grey(below)}m" if isinstance(below, float) else "\x1b[49m"
    return f"\x1b[38;5;{_grey(above)}m{paper}▀"


def _grey(cell: float | str) -> int:
    return GREYS[min(int(float(cell) * len(GREYS)), len(GREYS) - 1)]
