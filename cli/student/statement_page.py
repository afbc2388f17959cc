"""Statements as one page for a browser: no script, no request to anything, formulas typeset.

Markdown is read with HTML switched off and dangerous links refused; the page's own policy forbids all else.
"""

from collections.abc import Mapping, Sequence
from html import escape
from itertools import pairwise
from types import MappingProxyType
from typing import Any

from ...grader.figures import source_of
from .formulas import typeset

POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
STYLE = """
:root { color-scheme: light dark; --soft: #f2f2f0; --line: #c9c9c4; --page: #fff; --ink: #1c1e21; }
@media (prefers-color-scheme: dark) {
  :root { --soft: #23262b; --line: #4a4f57; --page: #16181c; --ink: #e8e8e6; } }
body { margin: 0 auto; max-width: 46rem; padding: 1.5rem 1rem 4rem; font: 1.05rem/1.6 system-ui, sans-serif;
  background: var(--page); color: var(--ink); overflow-wrap: break-word; }
h1 { font-size: 1.7rem; line-height: 1.25; } h2 { font-size: 1.3rem; margin-top: 2.2rem; }
article + article { border-top: 1px solid var(--line); margin-top: 3rem; padding-top: 1rem; }
.wide { overflow-x: auto; margin: 1rem 0; }
pre { margin: 0; width: fit-content; min-width: 100%; box-sizing: border-box; background: var(--soft);
  border-radius: .4rem; padding: .8rem 1rem; line-height: 1.4; }
code { font-family: ui-monospace, monospace; font-size: .93em; background: var(--soft); border-radius: .2rem;
  padding: .05em .25em; }
pre code { padding: 0; background: none; }
table { border-collapse: collapse; } th, td { border: 1px solid var(--line); padding: .35rem .6rem;
  text-align: left; vertical-align: top; }
math { font-size: 1.15em; margin: .4rem 0; }
mtd { text-align: left; padding: .35rem 2rem .35rem 0; }
.about { opacity: .8; }
img { max-width: 100%; height: auto; display: block; margin: 1.2rem auto; }
@media print { body { max-width: none; } }
""".strip()
PART = "part-"  # what a statement of a page can be linked to by, before its number
NO_FIGURES: Mapping[str, str] = MappingProxyType({})
PAGE = """<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>
{style}
</style>
</head>
<body>
<main>
{body}
</main>
</body>
</html>
"""


def page_of(
    title: str,
    parts: Sequence[tuple[str, str]],
    language: str,
    figures: Mapping[str, str] = NO_FIGURES,
    introduction: str = "",
) -> str:
    """A page of statements.

    Args:
        title: of the page.
        parts: what is said of each statement in a line, and its Markdown.
        language: "fr" or "en", in which all this is written.
        figures: the SVG of each figure that they show, by its name.
        introduction: Markdown that stands before them; its first heading is then that of the page.

    Returns:
        The page, complete in itself: HTML and MathML.
    """
    several = len(parts) > 1
    articles = [
        f'<article id="{PART}{number}">\n<p class="about">{escape(about)}</p>\n'
        f"{to_html(markdown, several, figures)}</article>"
        for number, (about, markdown) in enumerate(parts, 1)
    ]
    heading = [to_html(introduction, False, figures) or f"<h1>{escape(title)}</h1>"] if several else []
    return html_page(title, "\n".join([*heading, *articles]), language)


def html_page(title: str, body: str, language: str) -> str:
    """A page around what is HTML already.

    Args:
        title: of the page, as text.
        body: what stands in it.
        language: "fr" or "en".

    Returns:
        The page, with the policy that lets nothing be loaded and nothing be run.
    """
    return PAGE.format(language=language, policy=escape(POLICY), title=escape(title), style=STYLE, body=body)


def to_html(markdown: str, below: bool = False, figures: Mapping[str, str] = NO_FIGURES) -> str:
    """Markdown as HTML: its own tags are shown as they were typed, never obeyed.

    Args:
        markdown: the text.
        below: whether its headings stand one level lower, under another heading.
        figures: the SVG of each figure by its name; any other image is left out, its words are not.

    Returns:
        A part of a page.
    """
    from markdown_it import MarkdownIt

    reader = MarkdownIt("commonmark", {"html": False}).enable("table")
    for name, rule in (
        ("fence", _block),
        ("code_block", _block),
        ("table_open", _open),
        ("table_close", _close),
        ("image", _image),
    ):
        reader.add_render_rule(name, rule)
    tokens = reader.parse(markdown)
    for token, following in pairwise(tokens):
        if below and token.type in ("heading_open", "heading_close"):
            token.tag = f"h{min(int(token.tag[1:]) + 1, 6)}"
        if token.type == "th_open" and not following.content:  # the corner of a table is no heading
            token.tag = "td"
        if following.type == "th_close":
            following.tag = "td" if not token.content else "th"
    html: str = reader.renderer.render(tokens, reader.options, {**figures})
    return html


def _wide(inner: str) -> str:
    """What may be wider than the page, in a frame that scrolls, with the keyboard too."""
    return f'<div class="wide" tabindex="0">{inner}</div>\n'


def _block(renderer: Any, tokens: Sequence[Any], place: int, options: Any, env: Any) -> str:
    text = tokens[place].content
    formula = typeset(text) if tokens[place].info.strip() == "formula" else None
    return _wide(formula or f"<pre><code>{escape(text)}</code></pre>")


def _image(renderer: Any, tokens: Sequence[Any], place: int, options: Any, figures: Any) -> str:
    token = tokens[place]
    words = " ".join(renderer.renderInlineAsText(token.children or (), options, figures).split())
    svg = figures.get(token.attrGet("src"))
    if svg is None:
        return escape(f"[{words}]")
    return f'<img alt="{escape(words)}" src="{source_of(svg)}">'


def _open(*_: Any) -> str:
    return '<div class="wide" tabindex="0"><table>\n'


def _close(*_: Any) -> str:
    return "</table></div>\n"
