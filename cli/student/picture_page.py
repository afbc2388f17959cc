"""The calls of an exercise as a page: every array drawn in shades of grey, its numbers where they are few."""

from collections.abc import Iterator, Sequence
from html import escape
from typing import TYPE_CHECKING

from ...exercises import Exercise, Text
from ...grader.reports import Panel, Picture
from .picture_text import LEVELS, MASK, caption, number
from .statement_page import html_page

if TYPE_CHECKING:
    from ...grader.judging import SeenCall, SeenValue

CELL = 10  # of a map, in units of the drawing
HEIGHT = 120  # of a curve
STRANGE = "#c2410c"  # what is no number


def page_of_calls(exercise: Exercise, calls: Sequence["SeenCall"], language: str) -> str:
    """The page of `dlx show --browser`.

    Args:
        exercise: whose calls they are.
        calls: as they were seen.
        language: "fr" or "en".

    Returns:
        HTML, complete in itself.
    """
    parts = [f"<h1>{escape(exercise.title[language])}</h1>"]
    title: Text | None = None
    for call in calls:
        if call.title is not None and call.title != title:
            title = call.title
            parts.append(f"<h2>{escape(title[language])}</h2>")
        parts += _call(call, language)
    return html_page(exercise.title[language], "\n".join(parts), language)


def _call(call: "SeenCall", language: str) -> Iterator[str]:
    yield f'<div class="wide" tabindex="0"><pre><code>{escape(call.call)}</code></pre></div>'
    for value in call.given:
        yield _figure(value, value.name, language)
    if call.printed:
        yield f"<pre>{escape(call.printed)}</pre>"
    if call.failure is not None:
        yield f"<pre>{escape(call.failure[language])}</pre>"
    if call.result is not None:
        yield _figure(call.result, Text(fr="donne", en="gives")[language], language)


def _figure(value: "SeenValue", name: str, language: str) -> str:
    if value.picture is None:
        return f"<p>{escape(name)} <code>{escape(value.text[language])}</code></p>"
    words = f"{name}, {caption(value.picture, language)}"
    drawn = "\n".join(_panel(value.picture, panel, words, language) for panel in value.picture.panels)
    return f"<figure><figcaption>{escape(words)}</figcaption>\n{drawn}\n</figure>"


def _panel(picture: Picture, panel: Panel, words: str, language: str) -> str:
    label = f"[{', '.join(map(str, panel.index))}]" if panel.index else ""
    if picture.kind == "curve":
        return _curve([p for p in panel.mine[0] if not isinstance(p, str)], words)
    if picture.kind == "numbers":
        rows = ("".join(f"<td>{escape(number(cell, language))}</td>" for cell in row) for row in panel.mine)
        body = "".join(f"<tr>{row}</tr>" for row in rows)
        head = f"<caption>{label}</caption>" if label else ""
        return f'<div class="wide" tabindex="0"><table>{head}<tbody>{body}</tbody></table></div>'
    levels = MASK if picture.kind == "mask" else LEVELS
    size = f'width="{CELL}" height="{CELL}"'
    cells = (
        f'<rect x="{x * CELL}" y="{y * CELL}" {size} fill="{_grey(levels, str(sign))}"/>'
        for y, row in enumerate(panel.mine)
        for x, sign in enumerate(row)
    )
    width, height = CELL * len(panel.mine[0]), CELL * len(panel.mine)
    return _svg(width, height, "".join(cells), f"{words} {label}".strip())


def _grey(levels: dict[str, float], sign: str) -> str:
    if sign not in levels:
        return STRANGE
    return f"#{round(255 * levels[sign]):02x}" + 2 * f"{round(255 * levels[sign]):02x}"


def _curve(points: Sequence[float], words: str) -> str:
    low, high = min(points, default=0.0), max(points, default=0.0)
    span, step = (high - low) or 1.0, 2 * CELL
    places = " ".join(
        f"{x * step},{HEIGHT - (HEIGHT - 8) * (point - low) / span - 4:.1f}" for x, point in enumerate(points)
    )
    line = f'<polyline points="{places}" fill="none" stroke="currentColor" stroke-width="2"/>'
    return _svg(max(step * (len(points) - 1), step), HEIGHT, line, words)


def _svg(width: int, height: int, inner: str, words: str) -> str:
    return (
        f'<svg role="img" aria-label="{escape(words)}" viewBox="0 0 {width} {height}" width="{2 * width}" '
        f'style="max-width:100%;height:auto;border:1px solid var(--line)">{inner}</svg>'
    )
