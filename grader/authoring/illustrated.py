"""The figures of a chapter: drawn from the author's code, and what is wrong with them.

solutions/<chapter>/figures.py      a function per figure: def window(sheet): …
exercises/<chapter>/…/window.svg    what it draws, beside each text that shows ![words](window.svg)
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ...exercises import LANGUAGES, Chapter, ContentError, Text, content_error, read_text
from ..checking import faulty_line, load_functions
from ..figures import ENDING, Sheet, Shown, fault_of, figures_in
from ..files import write_atomic

Functions = Mapping[str, Callable[..., Any]]
SCRIPT = "figures.py"
FEWEST = 20  # characters of the words for a figure


@dataclass(frozen=True)
class _Place:
    """A figure in a text, and the file that it must be in."""

    text: Path
    shown: Shown

    @property
    def file(self) -> Path:
        return self.text.parent / self.shown.name


def write_figures(chapter: Chapter, keys: Path) -> list[Path]:
    """Draw what the texts of a chapter show.

    Args:
        chapter: of the course that is on disk; its figures are replaced.
        keys: the folder of the keys, where the code is that draws.

    Returns:
        The files that are otherwise than before.

    Raises:
        ContentError: nothing draws a figure, or what draws it fails.
        UserError: a file cannot be written.
    """
    written = []
    functions = _functions(chapter, keys)
    for place in _files(_places(chapter)):
        data = _drawn(place, functions, keys / chapter.name / SCRIPT).encode()
        if not place.file.is_file() or place.file.read_bytes() != data:
            write_atomic(place.file, data)
            written.append(place.file)
    return written


def figure_holes(chapter: Chapter, keys: Path) -> Iterator[Text]:
    """What is wrong with the figures of a chapter.

    Args:
        chapter: as it is on disk.
        keys: the folder of the keys.

    Yields:
        A sentence each, for the author.
    """
    for texts in _texts(chapter):
        yield from _words_holes(texts)
    try:
        functions = _functions(chapter, keys)
    except ContentError as error:
        yield error.text
        return
    script = keys / chapter.name / SCRIPT
    places = list(_places(chapter))
    files = _files(places)
    for place in files:
        yield from _file_holes(place, functions, script, chapter)
    yield from _unseen(chapter, places, {place.file for place in files}, functions, script)


# --- the texts ------------------------------------------------------------------------------------
def _texts(chapter: Chapter) -> Iterator[tuple[Path, ...]]:
    """The introduction, then each statement, in the languages in which it is written."""
    yield tuple(path for one in LANGUAGES if (path := chapter.introduction(one)) is not None)
    for exercise in chapter.exercises:
        yield tuple(path for one in LANGUAGES if (path := exercise.statement(one)).is_file())


def _places(chapter: Chapter) -> Iterator[_Place]:
    for texts in _texts(chapter):
        for path in texts:
            yield from (_Place(path, shown) for shown in figures_in(read_text(path)))


def _files(places: Iterable[_Place]) -> list[_Place]:
    """The figures whose names can be drawn, each file once."""
    found: dict[Path, _Place] = {}
    for place in places:
        if _is_name(place.shown):
            found.setdefault(place.file, place)
    return list(found.values())


def _is_name(shown: Shown) -> bool:
    return shown.name.endswith(ENDING) and shown.drawing[0].isidentifier()


def _words_holes(texts: tuple[Path, ...]) -> Iterator[Text]:
    """What is wrong with the places, whatever is drawn."""
    shown = {path: list(figures_in(read_text(path))) for path in texts}
    for path, figures in shown.items():
        for figure in figures:
            yield from _place_holes(path, figure)
    names = {path: [figure.drawing[0] for figure in figures] for path, figures in shown.items()}
    if len(texts) == len(LANGUAGES):
        one, other = texts
        for told, untold in ((one, other), (other, one)):
            for name in dict.fromkeys(names[told]):
                if name not in names[untold]:
                    yield _untold(untold, told, name)


def _untold(path: Path, other: Path, name: str) -> Text:
    return content_error(
        path,
        0,
        fr=f"la figure {name} n'y est pas, et {other.name} la montre. Montrez-la dans les deux langues.",
        en=f"the figure {name} is not shown, and {other.name} shows it. Show it in both languages.",
    ).text


def _place_holes(path: Path, shown: Shown) -> Iterator[Text]:
    if not _is_name(shown):
        yield content_error(
            path,
            shown.line,
            fr=f"{shown.name or '()'} n'est pas le nom d'une figure ; il faut un fichier .svg à côté du "
            "texte, appelé comme une fonction, par exemple : window.svg",
            en=f"{shown.name or '()'} is not the name of a figure; wanted a .svg file beside the text, "
            "called as a function is, for example: window.svg",
        ).text
    elif len(shown.words) < FEWEST:
        yield content_error(
            path,
            shown.line,
            fr=f"{shown.name} est montré sans dire ce qu'on y voit. Écrivez-le pour qui ne la voit pas : "
            f"![au moins {FEWEST} caractères]({shown.name})",
            en=f"{shown.name} is shown without saying what is to be seen. Write it for who does not see it: "
            f"![at least {FEWEST} characters]({shown.name})",
        ).text
    elif shown.drawing[1] not in ("", path.suffixes[0][1:]):
        yield content_error(
            path,
            shown.line,
            fr=f"{shown.name} est dans l'autre langue. Montrez {shown.drawing[0]}{path.suffixes[0]}{ENDING}.",
            en=f"{shown.name} is in the other language. Show {shown.drawing[0]}{path.suffixes[0]}{ENDING}.",
        ).text


# --- what is drawn --------------------------------------------------------------------------------
def _functions(chapter: Chapter, keys: Path) -> Functions:
    script = keys / chapter.name / SCRIPT
    return load_functions(read_text(script), str(script)) if script.is_file() else {}


def _drawn(place: _Place, functions: Functions, script: Path) -> str:
    """The SVG of a figure.

    Raises:
        ContentError: nothing draws it, or what draws it fails.
    """
    name, language = place.shown.drawing
    if name not in functions:
        raise content_error(
            place.text,
            place.shown.line,
            fr=f"rien ne dessine {place.shown.name}. Écrivez une fonction {name}(sheet) dans {script}.",
            en=f"nothing draws {place.shown.name}. Write a function {name}(sheet) in {script}.",
        )
    sheet = Sheet(language)
    try:
        functions[name](sheet)
        return sheet.svg()
    except Exception as error:
        raise faulty_line(script, error) from error


def _file_holes(place: _Place, functions: Functions, script: Path, chapter: Chapter) -> Iterator[Text]:
    try:
        svg = _drawn(place, functions, script)
    except ContentError as error:
        yield error.text
        return
    kept = place.file.read_bytes() if place.file.is_file() else b""
    if kept != svg.encode():
        command = f"dlx dev derive {chapter.name}"
        yield Text(
            fr=f"{place.file} n'est pas ce que dessine {SCRIPT} ; lancez : {command}",
            en=f"{place.file} is not what {SCRIPT} draws; run: {command}",
        )
    elif (fault := fault_of(svg)) is not None:
        yield Text(fr=f"{place.file} {fault.fr}", en=f"{place.file} {fault.en}")


def _unseen(
    chapter: Chapter, places: Iterable[_Place], seen: Collection[Path], functions: Functions, script: Path
) -> Iterator[Text]:
    """Files and functions that no text shows."""
    for path in sorted(chapter.folder.rglob(f"*{ENDING}")):
        if path not in seen:
            yield Text(
                fr=f"{path} n'est montré par aucun texte à côté. Montrez-le ou ôtez-le.",
                en=f"{path} is shown by no text beside it. Show it or take it away.",
            )
    used = {place.shown.drawing[0] for place in places}
    for name, function in functions.items():
        if function.__code__.co_filename == str(script) and name[0] != "_" and name not in used:
            yield Text(
                fr=f"{script} : {name} dessine une figure qu'aucun texte ne montre. Montrez-la, ou commencez "
                "ce nom par _.",
                en=f"{script}: {name} draws a figure that no text shows. Show it, or begin this name with _.",
            )
