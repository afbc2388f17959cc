"""What the pages do not write but have made, each time they are built, as directives of Sphinx:

```{dlx-run}                  commands, each behind "$ "; shown with what they print
:ends: 0 1                    how they end (0 where nothing is said), else the build fails
:says: words                  what they have to print, else the build fails
:head: 10                     the first lines of each output only; with :tail:, the last ones too
:hidden:                      run, not shown

```{dlx-file} path            writes a file in the folder of the page, and shows it
```{dlx-shot} path            a picture of a page that was made there (the first that fits a pattern)
:alt: words  :element: css  :width: 1000  :height: 700
```{dlx-continue} page        goes on in the folder of another page, which was read before
```{dlx-glossary}             the terms of the course
"""

import shutil
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, ClassVar

from chapters import FOLDER
from docutils import nodes
from docutils.parsers.rst import Directive, directives
from session import Otherwise, Session, run_all, shortened
from sphinx.application import Sphinx
from sphinx.errors import ExtensionError
from sphinx.util.logging import getLogger

HERE = Path(__file__).parent
OTHER = {"fr": ("en", "This page in English"), "en": ("fr", "Cette page en français")}
SHOTS = "_shots"
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
LOGGER = getLogger(__name__)


def _numbers(text: str) -> list[int]:
    return [int(word) for word in text.split()]


class Made(Directive):
    """A directive that works in the folder of its page."""

    has_content = True
    option_spec: ClassVar[dict[str, Any]] = {}

    @property
    def environment(self) -> Any:
        return self.state.document.settings.env

    @property
    def session(self) -> Session:
        """One per page, kept until the build ends."""
        sessions: dict[str, Session] = self.environment.app.dlx_sessions
        name = self.environment.docname
        if name not in sessions:
            sessions[name] = Session(self.environment.config.language)
        return sessions[name]

    def failed(self, error: object) -> list[nodes.Node]:
        """Nothing to show, and a build that fails in the end: the other pages are tried first."""
        LOGGER.warning("%s", error, location=(self.environment.docname, self.lineno), type="dlx")
        return []

    def block(self, text: str, kind: str) -> nodes.Node:
        made = nodes.literal_block(text, text, language=kind)
        made["classes"] = ["dlx-made"]
        return made


class Run(Made):
    """Commands, and what they print."""

    option_spec: ClassVar = {
        "ends": _numbers,
        "says": directives.unchanged_required,
        "head": directives.positive_int,
        "tail": directives.positive_int,
        "without": directives.unchanged_required,
        "hidden": directives.flag,
    }

    def run(self) -> list[nodes.Node]:
        lines = [line for line in self.content if line.strip()]
        if not lines or not all(line.startswith("$ ") for line in lines):
            return self.failed("a block holds commands, each behind “$ ”")
        commands = [line[2:] for line in lines]
        try:
            done = run_all(self.session, commands, self.options.get("ends", []), self.options.get("says", ""))
        except Otherwise as error:
            return self.failed(error)
        if "hidden" in self.options:
            return []
        cut = (self.options.get("head", 0), self.options.get("tail", 0), self.options.get("without", ""))
        shown = [f"$ {ran.command}\n{shortened(ran.output, *cut)}".rstrip("\n") for ran in done]
        return [self.block("\n\n".join(shown), "console")]


class Continue(Made):
    """From here on this page works in the folder of another one."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        sessions = self.environment.app.dlx_sessions
        if self.arguments[0] not in sessions:
            return self.failed(f"{self.arguments[0]} ran nothing before this page")
        sessions[self.environment.docname] = sessions[self.arguments[0]]
        return []


class File(Made):
    """A file that the reader writes."""

    required_arguments = 1
    final_argument_whitespace = True
    option_spec: ClassVar = {"hidden": directives.flag}

    def run(self) -> list[nodes.Node]:
        text = "\n".join(self.content) + "\n"
        path = self.session.here / self.arguments[0]
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        kind = {".py": "python", ".toml": "toml", ".csv": "text"}.get(path.suffix, "text")
        return [] if "hidden" in self.options else [self.block(text.rstrip(), kind)]


class Shot(Made):
    """A picture of a page that a command of this page made."""

    required_arguments = 1
    final_argument_whitespace = True
    option_spec: ClassVar = {
        "alt": directives.unchanged_required,
        "element": directives.unchanged_required,
        "width": directives.positive_int,
        "height": directives.positive_int,
    }

    def run(self) -> list[nodes.Node]:
        found = sorted(self.session.here.glob(self.arguments[0]))
        if not found:
            return self.failed(f"no page {self.arguments[0]} was made")
        name = f"{self.environment.docname.replace('/', '-')}-{self.lineno}.png"
        folder = Path(self.environment.srcdir) / SHOTS
        folder.mkdir(exist_ok=True)
        size = {"width": self.options.get("width", 1000), "height": self.options.get("height", 700)}
        page = browser_of(self.environment.app).new_page(viewport=size, color_scheme="light")
        try:
            page.route("http*://**", lambda route: route.abort())
            page.goto(found[0].as_uri())
            what = page.locator(self.options["element"]).first if "element" in self.options else page
            what.screenshot(path=str(folder / name))
        except Exception as error:
            return self.failed(error)
        finally:
            page.close()
        image = nodes.image(uri=f"/{SHOTS}/{name}", alt=self.options["alt"], classes=["shot"])
        return [image]


class Glossary(Made):
    """The terms of `glossary.toml` in the language of the page, with those of the other one."""

    def run(self) -> list[nodes.Node]:
        language = self.environment.config.language
        other, colon = OTHER[language][0], " : " if language == "fr" else ": "
        listed = nodes.definition_list()
        for term in sorted(terms(), key=lambda term: str(term[language]).casefold()):
            head = nodes.term("", term[language])
            said = nodes.paragraph("", f"{term[f'says_{language}']} ({other}{colon}")
            said += [nodes.emphasis("", term[other]), nodes.Text(")")]
            listed += nodes.definition_list_item("", head, nodes.definition("", said))
        return [listed]


def terms() -> list[dict[str, Any]]:
    """The terms of the course, as `glossary.toml` has them."""
    return list(tomllib.loads((HERE / "glossary.toml").read_text("utf-8"))["term"])


def browser_of(app: Any) -> Any:
    """The Chromium that is installed, started once."""
    if not app.dlx_browser:
        from playwright.sync_api import sync_playwright

        program = next(
            filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None
        )
        if program is None:
            raise ExtensionError("the pictures need Chromium: apt install chromium")
        playwright = sync_playwright().start()
        chromium = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        app.dlx_browser += [chromium, playwright]
    return app.dlx_browser[0]


def _close(app: Any, _: Exception | None) -> None:
    for session in app.dlx_sessions.values():
        session.close()
    if app.dlx_browser:
        chromium, playwright = app.dlx_browser
        chromium.close()
        playwright.stop()


def _in_the_other_language(app: Sphinx, page: str, _: str, context: dict[str, Any], __: Any) -> None:
    """A link to the same page in the other language; to its first one where it has none."""
    language = app.config.language
    other, words = OTHER[language]
    made = page.startswith(f"{FOLDER}/")
    there = page if made or (HERE / other / f"{page}.md").is_file() else "index"
    address = "../" * (page.count("/") + 1) + f"{other}/{there}.html"
    context["theme_announcement"] = f'<a href="{address}" hreflang="{other}" lang="{other}">{words}</a>'


def _each() -> Iterator[tuple[str, type[Directive]]]:
    yield from (("dlx-run", Run), ("dlx-continue", Continue), ("dlx-file", File), ("dlx-shot", Shot))
    yield "dlx-glossary", Glossary


def setup(app: Sphinx) -> dict[str, Any]:
    """What Sphinx calls once."""
    app.dlx_sessions, app.dlx_browser = {}, []  # type: ignore[attr-defined]
    for name, directive in _each():
        app.add_directive(name, directive)
    app.connect("build-finished", _close)
    app.connect("html-page-context", _in_the_other_language, priority=900)
    return {"parallel_read_safe": False}
