"""`dlx search`: where the course speaks of something: in titles, introductions, statements, hints read."""

import difflib
import re
import shutil
import sys
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

import click

from ...exercises import LANGUAGES, Chapter, Exercise, Text, load_course, read_text
from ...grader.figures import in_words
from ...grader.workspace import Progress, find_workspace, load_progress
from ..terminal import Console, argument, command, json_option, safe_line

HELP = Text(
    fr="Cherche des mots dans les titres, les introductions, les énoncés et les indices déjà lus, dans les "
    "deux langues, sans tenir compte des accents ni des majuscules.",
    en="Looks for words in the titles, the introductions, the statements and the hints that you have read, "
    "in both languages, whatever their accents and capitals.",
)
MOST = 4  # lines of one exercise or introduction
LONGEST = 110  # characters of a line around what was found, where no terminal says how many fit
MARGIN = "   : «»……"  # what else may stand on the line
TITLE, HINT = 0, -1  # places that are no line of a text
LETTERS = {"œ": "oe", "æ": "ae"}
FENCE = "```"
APART = re.compile(r"\s*$|```|#|\s*[|*-]|\s*\d+\. ")  # what begins a paragraph, or ends one
WORD = re.compile(r"[^\W\d_]{3,}")


@dataclass(frozen=True)
class Line:
    """What may be found: a title, a hint, or a paragraph of a statement or of a chapter's introduction by its
    first line, counted from 1."""

    subject: Chapter | Exercise
    language: str
    place: int
    text: str


@dataclass(frozen=True)
class Found:
    """A line with the parts of it, (start, end), that were looked for."""

    line: Line
    parts: tuple[tuple[int, int], ...]


@command(help=HELP, example="dlx search {exercise}")
@argument("words", metavar="WORD", required=True, many=True)
@json_option
@click.pass_obj
def search(console: Console, words: tuple[str, ...], as_json: bool) -> int:
    console.prose_to_stderr = as_json
    workspace = find_workspace(Path.cwd())
    progress = load_progress(workspace) if workspace else None
    lines = list(lines_of(load_course().chapters, progress))
    found = [hit for line in lines if (hit := look(line, words)) is not None]
    for name, hits in groupby(found, lambda hit: hit.line.subject.name):
        _show(console, name, list(hits))
    if not found:
        _suggest(console, words, lines)
    if as_json:
        console.emit({"schema": "dlx-search/1", "found": [_as_json(hit) for hit in found]})
    return 0


def lines_of(chapters: Iterable[Chapter], progress: Progress | None) -> Iterator[Line]:
    """All that is searched; of hints those alone that `progress` knows to have been read."""
    for chapter in chapters:
        for language in LANGUAGES:
            yield from _lines(chapter, language, chapter.introduction(language))
        for exercise in chapter.exercises:
            seen = exercise.hints[: progress.hints(exercise)] if progress else ()
            for language in LANGUAGES:
                yield from _lines(exercise, language, exercise.statement(language))
                for hint in seen:
                    yield Line(exercise, language, HINT, hint[language])


def _lines(subject: Chapter | Exercise, language: str, text: Path | None) -> Iterator[Line]:
    """Its title, and what is written of it."""
    yield Line(subject, language, TITLE, subject.title[language])
    if text is not None:
        for number, paragraph in _paragraphs(read_text(text)):
            yield Line(subject, language, number, in_words(paragraph, language))


def _paragraphs(markdown: str) -> Iterator[tuple[int, str]]:
    """(its first line, what it says) of each paragraph, item, row and line of code; without the title."""
    first, text, inside = 0, "", False
    for number, line in enumerate([*markdown.splitlines(), ""], 1):
        inside ^= line.startswith(FENCE)
        if text and (inside or APART.match(line)):
            yield first, text
            text = ""
        if line.strip() and not line.startswith((FENCE, "# ")):
            first, text = (first, f"{text} {line.strip()}") if text else (number, line.strip())


def look(line: Line, words: Sequence[str]) -> Found | None:
    """Where all the words stand in the line; None where one of them does not."""
    text, origin = _folded(line.text)
    parts = []
    for word in words:
        wanted, _ = _folded(word)
        places = [match.span() for match in re.finditer(re.escape(wanted), text)] if wanted else []
        if not places:
            return None
        parts += [(origin[start], origin[end - 1] + 1) for start, end in places]
    return Found(line, tuple(sorted(parts)))


def _folded(text: str) -> tuple[str, list[int]]:
    """(the text without accents and capitals, the place in `text` of each of its letters)."""
    letters, origin = [], []
    for place, character in enumerate(text):
        small = "".join(LETTERS.get(c, c) for c in character.casefold())
        for letter in unicodedata.normalize("NFKD", small):
            if not unicodedata.combining(letter):
                letters.append(letter)
                origin.append(place)
    return "".join(letters), origin


# --- what is shown --------------------------------------------------------------------------------
def _show(console: Console, name: str, found: Sequence[Found]) -> None:
    """The lines in the language of the run, or those in the other one where there are none."""
    own = [hit for hit in found if hit.line.language == console.language] or found
    console.say(f"\n{name} · {found[0].line.subject.title[console.language]}", bold=True)
    for hit in own[:MOST]:
        where = _where(hit.line)
        shown = _shown(console, hit, _room() - len(where[console.language]) - len(MARGIN))
        console.say(Text(fr=f"  {where.fr} : {shown}", en=f"  {where.en}: {shown}"))
    if len(own) > MOST:
        console.say(
            Text(fr=f"  … et ailleurs : {len(own)} en tout.", en=f"  … and elsewhere: {len(own)} in all.")
        )


def _where(line: Line) -> Text:
    if line.place == TITLE:
        return Text(fr="titre", en="title")
    if line.place == HINT:
        return Text(fr="indice", en="hint")
    return Text(fr=f"ligne {line.place}", en=f"line {line.place}")


def _room() -> int:
    return shutil.get_terminal_size().columns if sys.stdout.isatty() else LONGEST


def _shown(console: Console, hit: Found, room: int) -> str:
    """The line around the first part, each part marked: in colour, or between marks without."""
    text, parts = hit.line.text, _apart(hit.parts)
    start = max(0, parts[0][0] - room // 2) if len(text) > room else 0
    end = min(len(text), start + room)
    pieces, at = ["…" if start else ""], start
    for first, last in parts:
        if last <= end:
            pieces += [safe_line(text[at:first]), console.marked(safe_line(text[first:last]))]
            at = last
    return "".join([*pieces, safe_line(text[at:end]), "…" if end < len(text) else ""]).strip()


def _apart(parts: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The same parts, those that meet made one."""
    joined: list[tuple[int, int]] = []
    for start, end in parts:
        if joined and start <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    return joined


def _suggest(console: Console, words: Sequence[str], lines: Sequence[Line]) -> None:
    asked = safe_line(" ".join(words))
    known = {_folded(word)[0]: word for line in lines for word in WORD.findall(line.text)}
    near = [_nearest(word, known) or "" for word in words]
    same = [_folded(one)[0] for one in near] == [_folded(word)[0] for word in words]
    fr, en = f"Rien dans le cours pour {asked}.", f"Nothing in the course for {asked}."
    if all(near) and not same:
        meant = " ".join(near)
        fr, en = f"{fr} Essayez : dlx search {meant}", f"{en} Try: dlx search {meant}"
    elif len(words) > 1:
        fr = f"{fr} Un paragraphe doit contenir tous ces mots : essayez-en un seul."
        en = f"{en} A paragraph must hold all these words: try one of them."
    console.say(Text(fr=fr, en=en))


def _nearest(word: str, known: dict[str, str]) -> str | None:
    near = difflib.get_close_matches(_folded(word)[0], known, n=1, cutoff=0.7)
    return known[near[0]].lower() if near else None


def _as_json(hit: Found) -> dict[str, object]:
    subject, place = hit.line.subject, hit.line.place
    chapter, exercise = (
        (subject.name, None) if isinstance(subject, Chapter) else (subject.chapter, subject.name)
    )
    return {
        "chapter": chapter,
        "exercise": exercise,
        "language": hit.line.language,
        "kind": {TITLE: "title", HINT: "hint"}.get(place, "statement" if exercise else "introduction"),
        "line": place if place > TITLE else None,
        "text": hit.line.text,
        "parts": [list(part) for part in hit.parts],
    }
