"""The documentation site: built once, looked at in a browser that may reach nothing else."""

import functools
import http.server
import re
import subprocess
import sys
import threading
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest

from dlx.exercises import load_course

pytest.importorskip("sphinx", reason="sphinx is not installed")
ROOT = Path(__file__).resolve().parent.parent
SITE = ROOT / "docs/site"
LANGUAGES = ("fr", "en")
BLOCK = re.compile(r"^```\{dlx-run\}\n(.*?)^```", re.MULTILINE | re.DOTALL)
PAGE = """# A page

```{dlx-run}
OPTIONS
$ COMMAND
```
"""
ELSEWHERE = re.compile(r"(?:https?:)?//(?!www\.w3\.org/)[\w.-]+\.\w{2,}")


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory, chromium: str) -> Path:
    """The site, as the one command builds it."""
    if not (ROOT / ".git").exists():
        pytest.skip("not a git checkout")
    out = tmp_path_factory.mktemp("site")
    done = subprocess.run(
        [sys.executable, str(SITE / "build.py"), str(out)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return out


@pytest.fixture(scope="module")
def address(site: Path) -> Iterator[str]:
    """Where the site is served, to this machine alone."""
    handler = functools.partial(Silent, directory=str(site))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


class Silent(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Nothing: the tests look at what comes, not at what was asked."""


# --- what is in it --------------------------------------------------------------------------------
class Page(HTMLParser):
    """What a page links to and loads, what can be linked to in it, and what a command printed."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.links: list[str] = []
        self.loaded: list[str] = []
        self.ids: set[str] = set()
        self.text = path.read_text("utf-8")
        self.feed(self.text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if "id" in given:
            self.ids.add(given["id"])
        if tag == "a" and "href" in given:
            self.links.append(given["href"])
        if tag in ("link", "script", "img", "iframe", "source", "audio", "video"):
            self.loaded += [given[name] for name in ("src", "href", "srcset", "data") if given.get(name)]


def pages_of(site: Path) -> list[Path]:
    return sorted(path for path in site.rglob("*.html") if "_static" not in path.parts)


def test_every_page_is_in_both_languages(site: Path) -> None:
    for part in ("student", "teacher", "chapters"):
        fr, en = ({path.name for path in (site / language / part).glob("*.html")} for language in LANGUAGES)
        assert fr == en and fr
    for language in LANGUAGES:
        assert f'lang="{language}"' in (site / language / "index.html").read_text("utf-8")
    assert (site / "en/design/design.html").is_file()


def test_every_block_was_run(site: Path) -> None:
    """A block that is shown holds each of its commands and what it printed."""
    for language in LANGUAGES:
        for source in sorted((SITE / language).rglob("*.md")):
            made = site / language / source.relative_to(SITE / language).with_suffix(".html")
            text = re.sub(r"<[^>]+>", "", made.read_text("utf-8"))
            for block in BLOCK.findall(source.read_text("utf-8")):
                if ":hidden:" in block:
                    continue
                commands = [line for line in block.splitlines() if line.startswith("$ ")]
                assert commands
                for command in commands:
                    shown = command.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
                    assert re.sub(r"['\"]", "", shown) in re.sub(r"&quot;|&#39;|['\"]", "", text), command


def test_links_lead_somewhere(site: Path) -> None:
    read = {path: Page(path) for path in pages_of(site)}
    for path, page in read.items():
        for link in page.links:
            parts = urlsplit(link)
            if parts.scheme:
                assert parts.scheme in ("https", "mailto") and (parts.netloc or parts.path), link
                continue
            there = (path.parent / unquote(parts.path)).resolve() if parts.path else path
            assert there.is_file(), f"{path.relative_to(site)}: {link}"
            if parts.fragment and there in read:
                assert unquote(parts.fragment) in read[there].ids, f"{path.relative_to(site)}: {link}"


def test_nothing_is_loaded_from_elsewhere(site: Path) -> None:
    for path in pages_of(site):
        page = Page(path)
        assert not [found for found in page.loaded if urlsplit(found).netloc], path
        for found in filter(lambda found: urlsplit(found).path, page.loaded):
            assert (path.parent / unquote(urlsplit(found).path)).resolve().is_file(), f"{path}: {found}"
    for style in site.rglob("*.css"):
        loaded = re.findall(r"url\(\s*['\"]?([^'\")]+)|@import\s+['\"]([^'\"]+)", style.read_text("utf-8"))
        assert not [found for pair in loaded for found in pair if ELSEWHERE.match(found)], style


def test_no_machine_is_named(site: Path) -> None:
    for path in pages_of(site):
        assert str(ROOT) not in path.read_text("utf-8"), path
        assert sys.prefix not in path.read_text("utf-8"), path


def test_no_page_shows_an_answer_of_the_course(site: Path) -> None:
    """A right answer is run where one is needed, and not shown."""
    from dlx.grader.key.answer_key import answer_key

    texts = [re.sub(r"<[^>]+>", "", path.read_text("utf-8")) for path in pages_of(site)]
    for exercise in load_course().exercises:
        key = answer_key(exercise)
        lines = [line.strip() for line in key.reference.splitlines()] if key is not None else []
        telling = [line for line in lines if len(line) > 30 and "=" in line and not line.startswith("def ")]
        for text in texts:
            shown = [line for line in telling if line.replace("<", "&lt;").replace(">", "&gt;") in text]
            assert len(shown) < 2, (exercise.name, shown)


# --- in a browser ---------------------------------------------------------------------------------
@pytest.fixture
def open_page(browser: Any, address: str) -> Iterator[Any]:
    """Opens a page of the site; a request to any other place, or an error in the console, fails the test."""
    wrong: list[str] = []
    context = browser.new_context()

    def only_here(route: Any) -> None:
        if route.request.url.startswith((address, "data:")):
            route.continue_()
        else:
            wrong.append(route.request.url)
            route.abort()

    context.route("**/*", only_here)

    def show(path: str) -> Any:
        page = context.new_page()
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.goto(f"{address}/{path}")
        return page

    yield show
    context.close()
    assert wrong == []


@pytest.mark.parametrize(("language", "word"), [("fr", "indice"), ("fr", "carnet"), ("en", "hints")])
def test_a_search_finds_pages_without_a_network(open_page: Any, language: str, word: str) -> None:
    page = open_page(f"{language}/search.html?q={word}")
    page.wait_for_selector("#search-results ul.search li a")
    assert page.locator("#search-results ul.search li a").count() >= 1


def test_the_search_works_from_a_disk(browser: Any, site: Path) -> None:
    page = browser.new_page()
    page.goto(f"{(site / 'fr/search.html').as_uri()}?q=archive")
    page.wait_for_selector("#search-results ul.search li a")
    page.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    "path",
    ["index.html", "fr/index.html", "fr/student/first-hour.html", "en/teacher/term.html", "en/glossary.html",
     "en/design/design.html"],
)  # fmt: skip
def test_anybody_can_read_it(open_page: Any, path: str, scheme: str) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed")
    page = open_page(path)
    page.emulate_media(color_scheme=scheme)
    found = axe.Axe().run(page).response["violations"]
    assert [(rule["id"], rule["nodes"][0]["html"]) for rule in found] == []


def test_the_pictures_are_there(open_page: Any) -> None:
    for path, pictures in (
        ("fr/teacher/term.html", 2),
        ("en/student/editors.html", 1),
        ("en/teacher/with-moodle.html", 8),
    ):
        shots = open_page(path).locator("img.shot")
        assert shots.count() == pictures
        for number in range(pictures):
            shot = shots.nth(number)
            assert shot.get_attribute("alt")
            assert shot.evaluate("image => image.naturalWidth > 300 && image.naturalHeight > 100")


def test_a_page_leads_to_the_same_in_the_other_language(open_page: Any) -> None:
    page = open_page("fr/student/troubles.html")
    page.locator("a[hreflang=en]").first.click()
    assert page.url.endswith("/en/student/troubles.html")


# --- what makes the build fail --------------------------------------------------------------------
@pytest.mark.parametrize(
    ("command", "options", "said"),
    [
        ("dlx chek", "", "ended with 2, the page says 0"),
        ("dlx list", ":ends: 1", "ended with 0, the page says 1"),
        ("dlx list", ":says: nothing of the kind", "is not in what `dlx list` prints"),
        ("dlx list", ":says: softmax", ""),
    ],
)
def test_a_command_that_ends_otherwise_fails_the_build(
    tmp_path: Path, command: str, options: str, said: str
) -> None:
    pages = tmp_path / "pages/fr"
    pages.mkdir(parents=True)
    block = PAGE.replace("OPTIONS\n", f"{options}\n" if options else "").replace("COMMAND", command)
    (pages / "index.md").write_text(block)
    done = subprocess.run(
        [sys.executable, str(SITE / "build.py"), str(tmp_path / "out"), "--language", "fr", "--pages",
         str(pages.parent)], capture_output=True, text=True, check=False
    )  # fmt: skip
    assert (done.returncode != 0) == bool(said), done.stderr
    assert said in done.stderr
    assert not said or "index.md:3" in done.stderr


# --- the words ------------------------------------------------------------------------------------
def terms() -> list[dict[str, Any]]:
    import tomllib

    return list(tomllib.loads((SITE / "glossary.toml").read_text("utf-8"))["term"])


def test_a_notion_has_one_term() -> None:
    for language in LANGUAGES:
        names = [term[language] for term in terms()]
        assert len(set(names)) == len(names)
        refused = {word for term in terms() for word in term.get(f"not_{language}", ())}
        assert not refused & set(names)
    for term in terms():
        assert {"fr", "en", "says_fr", "says_en"} <= term.keys()
        assert term["says_fr"].endswith(".") and term["says_en"].endswith(".")


@pytest.mark.parametrize("language", LANGUAGES)
def test_statements_call_each_notion_by_its_term(language: str) -> None:
    refused = [(word, term[language]) for term in terms() for word in term.get(f"not_{language}", ())]
    texts = {e.name: e.statement(language).read_text("utf-8") for e in load_course().exercises}
    texts |= {
        f"{e.name}: hints": "\n".join(hint[language] for hint in e.hints) for e in load_course().exercises
    }
    for word, term in refused:
        pattern = re.compile(rf"\b{re.escape(word)}\b", re.IGNORECASE)
        found = [name for name, text in texts.items() if pattern.search(text)]
        assert found == [], f"“{word}” is “{term}” in this course"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_pages_of_the_site_keep_to_the_terms(language: str) -> None:
    words = [word for term in terms() for word in term.get(f"not_{language}", ())]
    for page in (SITE / language).rglob("*.md"):
        text = page.read_text("utf-8")
        assert not [word for word in words if re.search(rf"\b{word}\b", text, re.IGNORECASE)], page
