"""Builds the documentation: python docs/site/build.py OUT

Needs the extras `class`, `docs`, `notebook` and `torch`, the key, and Chromium. Every command of the pages is
run, and every picture taken; the build fails where one ends otherwise than its page says. The pages in
French are in OUT/fr, those in English in OUT/en, and nothing in them asks another machine for anything.
"""

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
from functools import partial
from pathlib import Path

from chapters import LISTED, write_chapters

SITE = Path(__file__).resolve().parent
DOCS = SITE.parent
LANGUAGES = ("fr", "en")
PICTURES = SITE / "static" / "moodle"  # `moodle.py` takes them, by hand
LINK = re.compile(r"\[([^\]]+)\]\(([^)\s]+)\)")
DESIGN = re.compile(r"(?:\.\./)+([\w-]+)\.md(#[\w-]+)?$")
ANNOUNCED = re.compile(r'<aside class="announcement-content">(.*?)</aside>', re.DOTALL)
TITLE = re.compile(r"<title>([^<]*?)(?: - [^<]*)?</title>")
MAIN = re.compile(r"<article[^>]*>")
FIRST = """<!DOCTYPE html>
<html lang="fr"><head><meta charset="utf-8"><title>dlx</title>
<meta name="viewport" content="width=device-width, initial-scale=1"></head>
<body><main><h1>dlx</h1><ul><li><a href="fr/index.html">Documentation en français</a></li>
<li lang="en"><a href="en/index.html" hreflang="en">Documentation in English</a></li></ul></main>
</body></html>
"""


def gather(pages: Path, language: str, to: Path) -> None:
    """Put the pages of a language together with those about the design, which are in English.

    Args:
        pages: the folder of both languages.
        language: "fr" or "en".
        to: a new folder.
    """
    shutil.copytree(pages / language, to)
    shutil.copytree(PICTURES, to.parent / PICTURES.relative_to(SITE), dirs_exist_ok=True)
    index = to / "index.md"
    if LISTED in (text := index.read_text("utf-8")):
        index.write_text(text.replace(LISTED, "\n".join(write_chapters(to, language))), encoding="utf-8")
    if language == "en":
        (to / "design").mkdir()
        for page in DOCS.glob("*.md"):
            text = LINK.sub(_inside, page.read_text("utf-8"))
            (to / "design" / page.name).write_text(text, encoding="utf-8")
    for page in to.rglob("*.md"):
        if page.parent.name != "design":
            to_design = partial(_to_design, language=language, depth=len(page.relative_to(to).parts) - 1)
            page.write_text(LINK.sub(to_design, page.read_text("utf-8")), encoding="utf-8")


def _inside(link: re.Match[str]) -> str:
    """A link of docs/ as it is, but for what lies elsewhere in the repository: its name alone."""
    return link[1] if link[2].startswith("../") else link[0]


def _to_design(link: re.Match[str], language: str, depth: int) -> str:
    """A link to docs/NAME.md, as it is written in the repository, to where the site has that page."""
    found = DESIGN.match(link[2])
    if found is None or not (DOCS / f"{found[1]}.md").is_file():
        return link[0]
    name, anchor, up = found[1], found[2] or "", "../" * depth
    if language == "en":
        return f"[{link[1]}]({up}design/{name}.md{anchor})"
    return f'<a href="{up}../en/design/{name}.html{anchor}" hreflang="en">{link[1]}</a>'


def for_everybody(page: str) -> str:
    """A page of the theme, mended: what is wide can be scrolled with the keyboard, a heading has a level, the
    link to the other language stands in a landmark of its own."""
    page = page.replace('role="heading"', 'role="heading" aria-level="2"')
    page = page.replace('<aside class="sidebar-drawer', '<aside aria-label="Pages" class="sidebar-drawer')
    if "<h1" not in page and (title := TITLE.search(page)):  # the page of the search
        page = MAIN.sub(rf"\g<0><h1>{title[1]}</h1>", page)
    page = re.sub(r"<pre>|<div class=\"table-wrapper[^>]*", lambda tag: _reachable(tag[0]), page)
    return ANNOUNCED.sub(r'<nav class="announcement-content" aria-label="language">\1</nav>', page)


def _reachable(tag: str) -> str:
    return f'{tag.removesuffix(">")} tabindex="0"{">" if tag.endswith(">") else ""}'


def start(pages: Path, language: str, work: Path, out: Path) -> "subprocess.Popen[str]":
    """Begin to build one language."""
    gather(pages, language, work / language)
    command = [sys.executable, "-m", "sphinx", "-W", "-q", "-E", "-b", "html", "-c", str(SITE)]
    return subprocess.Popen(
        [*command, "-d", str(work / f"{language}.doctrees"), str(work / language), str(out / language)],
        env={**os.environ, "DLX_SITE_LANGUAGE": language},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def build(out: Path, pages: Path = SITE, languages: tuple[str, ...] = LANGUAGES) -> str:
    """Build the site.

    Args:
        out: a folder; what an earlier build left there is replaced.
        pages: where the sources in each language are.
        languages: those to build, at the same time.

    Returns:
        What went wrong; nothing where all went well.
    """
    for language in languages:
        shutil.rmtree(out / language, ignore_errors=True)
    out.mkdir(parents=True, exist_ok=True)
    (out / "index.html").write_text(FIRST, encoding="utf-8")
    with tempfile.TemporaryDirectory() as folder:
        running = [(language, start(pages, language, Path(folder), out)) for language in languages]
        ended = [(language, process.communicate()[0], process.returncode) for language, process in running]
    for page in out.rglob("*.html"):
        page.write_text(for_everybody(page.read_text("utf-8")), encoding="utf-8")
    return "\n".join(f"{language}: {said}" for language, said, code in ended if code or said.strip())


def main() -> int:
    """The command."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("out", type=Path)
    parser.add_argument("--pages", type=Path, default=SITE, help="where the sources are")
    parser.add_argument("--language", choices=LANGUAGES, action="append", help="this one only")
    given = parser.parse_args()
    wrong = build(given.out.resolve(), given.pages.resolve(), tuple(given.language or LANGUAGES))
    if wrong:
        print(wrong, file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
