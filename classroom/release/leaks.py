"""Search what students receive for anything of the key.

    secret = read_secret(sources, course)
    find(secret, {"dlx/grader/judging/judge.py": b"..."})     -> [Leak(...), ...], empty when there is none

A line of the key is a secret when it says something (it is not short, imports nothing, speaks to no tool)
and the files that an exercise gives away on purpose do not hold it.
"""

import json
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from ...exercises import LANGUAGES, Course, Exercise

KEY = "solutions"
FOLDERS = {KEY, "known"}  # of the key alone
SHORTEST = 16  # of a line that says something
GRAM = 12  # at most SHORTEST
NOTHING = re.compile(r"(import|from)\s|# (ruff|type|fmt):")  # what such a line holds is no secret
PRIVATE = re.compile(rb"-----BEGIN [A-Z ]*PRIVATE KEY-----")
CACHES = {"__pycache__", "build"}


@dataclass(frozen=True)
class Secret:
    """The lines that no student may read, each with the file that it comes from; the files' names, each in
    the folder of its exercise; and the files of which nothing is secret, because public files hold them line
    by line."""

    lines: Mapping[str, str]
    names: frozenset[str]
    given_away: tuple[str, ...]


@dataclass(frozen=True)
class Leak:
    """Something of the key in the file `place`: the line `what` of the key's file `source`, or what else."""

    place: str
    source: str
    what: str


def read_secret(sources: Path, course: Course) -> Secret:
    """What the key in this source tree holds and the public files do not."""
    given = _texts(path for exercise in course.exercises for path in _given(exercise))
    given += [path.name for exercise in course.exercises for path in _given(exercise)]
    said = _texts(exercise.statement(one) for exercise in course.exercises for one in LANGUAGES)
    held: dict[Path, list[str]] = {}
    names: set[str] = set()
    for exercise in course.exercises:
        folder = sources / KEY / exercise.chapter / exercise.slug
        for path in sorted(path for path in folder.rglob("*") if _counts(path)):
            held[path] = list(_lines(_text(path.name, path.read_bytes())))
            names.add(f"{exercise.slug}/{path.name}")
    every = {line for own in held.values() for line in own}
    in_code = {line for text in given for line in _held(every, text)}
    in_words = {line for text in said for line in _held(every, text)}
    lines: dict[str, str] = {}
    given_away = []
    for path, all_lines in held.items():
        source = path.relative_to(sources).as_posix()
        public = in_code | in_words if path.suffix == ".toml" else in_code
        own = [line for line in all_lines if line not in public]
        lines |= {line: source for line in own if line not in lines}
        if not own and path.suffix == ".py":
            given_away.append(source)
    names -= {f"{exercise.slug}/{exercise.stub.name}" for exercise in course.exercises}
    return Secret(lines, frozenset(names), tuple(given_away))


def _counts(path: Path) -> bool:
    return path.is_file() and not CACHES & set(path.parts)


def _given(exercise: Exercise) -> Iterable[Path]:
    """The files that share lines with the key on purpose: a signature, the sentence of a mistake that the
    public checks find, what a quiz asks, an answer to other numbers that happens to be the same. A statement
    shares words alone: a title, never a line of code."""
    names = ("exercise.toml", "questions.json", "practice.json")
    mine = (exercise.folder / name for name in names)
    return (exercise.stub, exercise.checks_file, exercise.domain, exercise.recognised, *mine)


def _texts(paths: Iterable[Path]) -> list[str]:
    return [_text(path.name, path.read_bytes()) for path in paths if path.is_file()]


def find(secret: Secret, members: Mapping[str, bytes]) -> list[Leak]:
    """What of the key is in these files, given by path."""
    found = [Leak("/".join(PurePosixPath(s).parts[1:3]), s, PurePosixPath(s).name) for s in secret.given_away]
    for place, content in sorted(members.items()):
        found += _in_name(secret, place)
        found += _in_content(secret, place, content)
    return found


def _in_name(secret: Secret, place: str) -> Iterator[Leak]:
    path = PurePosixPath(place)
    if FOLDERS & set(path.parts) or "/".join(path.parts[-2:]) in secret.names:
        yield Leak(place, "", path.name)


def _in_content(secret: Secret, place: str, content: bytes) -> Iterator[Leak]:
    if found := PRIVATE.search(content):
        yield Leak(place, "", found[0].decode())
    try:
        text = _text(place, content)
    except UnicodeDecodeError as error:  # what cannot be read cannot be searched
        yield Leak(place, "", repr(content[error.start : error.end]))
        return
    for line in _held(secret.lines, text):
        yield Leak(place, secret.lines[line], line)


def _held(lines: Iterable[str], text: str) -> Iterator[str]:
    """The lines that stand in a text, which is cut once into all pieces of GRAM characters: most lines are
    ruled out by how they begin."""
    pieces = {text[at : at + GRAM] for at in range(len(text) - GRAM + 1)}
    return (line for line in lines if line[:GRAM] in pieces and line in text)


def _lines(text: str) -> Iterator[str]:
    for line in map(str.strip, text.splitlines()):
        if len(line) >= SHORTEST and not NOTHING.match(line):
            yield line


def _text(name: str, content: bytes) -> str:
    """The file as text; of a table, also its strings as they are once it is read. A compiled catalogue of
    messages holds them whole, between tables of numbers.
    """
    text = content.decode("utf-8", "replace" if name.endswith(".mo") else "strict")
    try:
        if name.endswith((".json", ".ipynb")):
            return "\n".join([text, *_strings(json.loads(text))])
        if name.endswith(".toml"):
            return "\n".join([text, *_strings(tomllib.loads(text))])
    except ValueError:
        pass  # it is searched as it is
    return text


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, one in value.items():
            yield from (key, *_strings(one))
    elif isinstance(value, list):
        for one in value:
            yield from _strings(one)
