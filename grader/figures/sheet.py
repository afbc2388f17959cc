"""The sheet that a figure is drawn on: shapes in a few named colours, written as SVG.

The same calls give the same bytes. Each colour has a value for light pages and one for dark pages, and the
sheet brings its own ground: it can be read wherever it is put.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape

from ...exercises import Text

Point = tuple[float, float]
COLOURS = {  # on a light page, on a dark one; the tints lie below words in ink
    "paper": ("#ffffff", "#1b1e23"),
    "ink": ("#1c1e21", "#e8e8e6"),
    "grey": ("#676d75", "#a3a9b1"),
    "rule": ("#c9ccd1", "#4a4f57"),
    "blue": ("#1858b0", "#82b4ff"),
    "orange": ("#a94a00", "#ffb070"),
    "green": ("#19703f", "#7fd6a0"),
    "shade": ("#eceef1", "#2b3038"),
    "sky": ("#d6e6fb", "#1f3f6e"),
    "sand": ("#fde3c8", "#5d3815"),
    "mint": ("#d3f0de", "#1d4a33"),
}
FONT, MONO = "system-ui,sans-serif", "ui-monospace,monospace"
HEAD = 7.0  # of an arrow, in pixels
EXAMPLES = "sheet.page(320, 180)"


class Sheet:
    """What a figure is drawn on, from its upper left corner, in pixels; first `page`, then shapes, the later
    ones above. `language` is that of its words, or "" for a figure without words."""

    def __init__(self, language: str = "") -> None:
        self.language = language
        self._size: tuple[float, float] | None = None
        self._shapes: list[str] = []
        self._classes: set[str] = set()

    def page(self, width: float, height: float) -> None:
        """How large the figure is; 640 wide is as wide as a text."""
        self._size = width, height

    def say(self, fr: str, en: str) -> str:
        """The words in the language of the figure.

        Raises:
            ValueError: the text shows this figure under one name for both languages.
        """
        if not self.language:
            raise ValueError(
                "a figure with words is shown as name.fr.svg in French and name.en.svg in English"
            )
        return Text(fr=fr, en=en)[self.language]

    def line(
        self, points: Sequence[Point], colour: str = "ink", width: float = 1.5, dashed: bool = False,
        fill: str = "none", closed: bool = False,
    ) -> None:  # fmt: skip
        """A line through points; `closed` and filled, an area."""
        kind = "polygon" if closed else "polyline"
        shown = " ".join(f"{_n(x)},{_n(y)}" for x, y in points)
        dashes = ' stroke-dasharray="5 4"' if dashed else ""
        self._add(f'<{kind} points="{shown}"{self._paint(fill, colour, width)}{dashes}/>')

    def rect(
        self, x: float, y: float, width: float, height: float, fill: str = "none", stroke: str = "ink",
        round: float = 0, line: float = 1.5,
    ) -> None:  # fmt: skip
        """A rectangle by its upper left corner."""
        corners = f' rx="{_n(round)}"' if round else ""
        place = f'x="{_n(x)}" y="{_n(y)}" width="{_n(width)}" height="{_n(height)}"{corners}'
        self._add(f"<rect {place}{self._paint(fill, stroke, line)}/>")

    def circle(
        self, x: float, y: float, radius: float, fill: str = "none", stroke: str = "ink", line: float = 1.5
    ) -> None:
        """A circle around a point."""
        place = f'cx="{_n(x)}" cy="{_n(y)}" r="{_n(radius)}"'
        self._add(f"<circle {place}{self._paint(fill, stroke, line)}/>")

    def text(
        self, x: float, y: float, words: object, colour: str = "ink", size: float = 13,
        anchor: str = "middle", bold: bool = False, mono: bool = False,
    ) -> None:  # fmt: skip
        """Words whose base line passes through (x, y); `anchor` is "start", "middle" or "end"."""
        more = "" if size == 13 else f' font-size="{_n(size)}"'
        more += "" if anchor == "middle" else f' text-anchor="{anchor}"'
        more += ' font-weight="600"' if bold else ""
        more += f' font-family="{MONO}"' if mono else ""
        self._classes.add(f"f-{colour}")
        shown = escape(str(words), quote=False)
        self._add(f'<text x="{_n(x)}" y="{_n(y)}" class="f-{colour}"{more}>{shown}</text>')

    def arrow(
        self, start: Point, end: Point, colour: str = "ink", width: float = 1.5, dashed: bool = False
    ) -> None:
        """A line with a head at its end."""
        (x0, y0), (x1, y1) = start, end
        length = ((x1 - x0) ** 2 + (y1 - y0) ** 2) ** 0.5 or 1.0
        u, v = (x1 - x0) / length, (y1 - y0) / length
        x, y = x1 - u * HEAD, y1 - v * HEAD
        self.line([start, (x, y)], colour, width, dashed)
        half = HEAD * 0.5
        self.line(
            [end, (x - v * half, y + u * half), (x + v * half, y - u * half)],
            colour,
            0.5,
            False,
            colour,
            True,
        )

    def curve(
        self, start: Point, bend: Point, other: Point, end: Point, colour: str, width: float = 1.5
    ) -> None:
        """A cubic curve from start to end, drawn towards `bend` and coming from `other`."""
        (a, b), *more = start, bend, other, end
        shown = " ".join(f"{_n(x)} {_n(y)}" for x, y in more)
        self._add(f'<path d="M{_n(a)} {_n(b)}C{shown}"{self._paint("none", colour, width)}/>')

    def grid(
        self, x: float, y: float, rows: Sequence[Sequence[object]], side: float = 26,
        fills: Sequence[Sequence[str]] = (), colour: str = "ink",
    ) -> None:  # fmt: skip
        """A table of square cells by its upper left corner, each with what it holds ("" for nothing) and,
        by place, the colour that fills it."""
        for i, row in enumerate(rows):
            for j, value in enumerate(row):
                fill = fills[i][j] if fills else "none"
                self.rect(x + j * side, y + i * side, side, side, fill, "rule", line=1)
                if value != "":
                    size = min(13, side * 0.55)
                    self.text(x + (j + 0.5) * side, y + (i + 0.5) * side + size * 0.36, value, colour, size)

    def axes(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        xs: Point,
        ys: Point,
        across: str = "",
        up: str = "",
    ) -> "Axes":
        """Two axes; `x`, `y` is the corner at the top, `xs` and `ys` are the ranges, `across` and `up` the
        names of what they measure."""
        self.arrow((x, y + height), (x + width + 8, y + height), "grey", 1.2)
        self.arrow((x, y + height), (x, y - 8), "grey", 1.2)
        if across:
            self.text(x + width, y + height + 18, across, "grey", 12, "end")
        if up:
            self.text(x + 6, y - 2, up, "grey", 12, "start")
        return Axes(self, x, y, width, height, xs, ys)

    def svg(self) -> str:
        """The figure.

        Returns:
            One line per shape, the last one ended.

        Raises:
            ValueError: it was not said how large it is.
        """
        if self._size is None:
            raise ValueError(f"say first how large the figure is: {EXAMPLES}")
        width, height = map(_n, self._size)
        self._classes.add("f-paper")
        rules = "".join(self._rules(0)), "".join(self._rules(1))
        head = f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}"'
        head += f' viewBox="0 0 {width} {height}" font-family="{FONT}" font-size="13" text-anchor="middle">'
        style = f"<style>{rules[0]}@media (prefers-color-scheme:dark){{{rules[1]}}}</style>"
        ground = f'<rect class="f-paper" width="{width}" height="{height}" rx="6"/>'
        return "\n".join([head, style, ground, *self._shapes, "</svg>"]) + "\n"

    def _add(self, shape: str) -> None:
        self._shapes.append(shape)

    def _rules(self, page: int) -> Iterator[str]:
        for name in sorted(self._classes):
            kind = "fill" if name[0] == "f" else "stroke"
            yield f".{name}{{{kind}:{COLOURS[name[2:]][page]}}}"

    def _paint(self, fill: str, stroke: str, width: float) -> str:
        """Both colours, as attributes."""
        used = [f"{kind}-{name}" for kind, name in (("f", fill), ("s", stroke)) if name != "none"]
        self._classes |= set(used)
        shown = f' class="{" ".join(used)}"' if used else ""
        empty = ' fill="none"' if fill == "none" else ""
        thick = f' stroke-width="{_n(width)}"' if stroke != "none" and width != 1 else ""
        return f"{shown}{empty}{thick}"


@dataclass(frozen=True)
class Axes:
    """Two axes on a sheet, and what is drawn in their measures."""

    sheet: Sheet
    x: float
    y: float
    width: float
    height: float
    xs: Point
    ys: Point

    def at(self, x: float, y: float) -> Point:
        """Where a point lies on the sheet."""
        across = (x - self.xs[0]) / (self.xs[1] - self.xs[0])
        up = (y - self.ys[0]) / (self.ys[1] - self.ys[0])
        return self.x + across * self.width, self.y + (1 - up) * self.height

    def line(
        self,
        xs: Sequence[float],
        ys: Sequence[float],
        colour: str = "blue",
        width: float = 2,
        dashed: bool = False,
    ) -> None:
        """A line through points."""
        self.sheet.line([self.at(x, y) for x, y in zip(xs, ys, strict=True)], colour, width, dashed)

    def dot(self, x: float, y: float, colour: str = "blue", radius: float = 3.5) -> None:
        """A point, filled."""
        self.sheet.circle(*self.at(x, y), radius, colour, colour)

    def ticks(self, across: Sequence[float] = (), up: Sequence[float] = ()) -> None:
        """Numbers beside the axes, with a short stroke each."""
        for value in across:
            x, y = self.at(value, self.ys[0])
            self.sheet.line([(x, y), (x, y + 4)], "grey", 1)
            self.sheet.text(x, y + 17, self._shown(value), "grey", 11)
        for value in up:
            x, y = self.at(self.xs[0], value)
            self.sheet.line([(x - 4, y), (x, y)], "grey", 1)
            self.sheet.text(x - 7, y + 4, self._shown(value), "grey", 11, "end")

    def _shown(self, value: float) -> str:
        number = format(value, "g").replace("-", "−")
        return number.replace(".", ",") if self.sheet.language == "fr" else number


def _n(number: float) -> str:
    """A number as short as it may be: a tenth of a pixel is seen by nobody."""
    return format(round(float(number), 1) + 0.0, "g")
