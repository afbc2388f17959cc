"""What a library is made of: the entries of site-packages that a child must read to import it.

    closure(("scipy.signal",)) -> readable: .../scipy, .../scipy.libs, .../numpy, ...  path: .../site-packages

A library is named as `import` names it. Its distribution's own list of files says which entries are its, and
the distributions that it requires are followed, whatever their markers say: a child can then read one library
more, and nothing else. Entries and not files, because each costs bubblewrap a mount. What is no library is in
no closure: dlx itself, and what is run from its sources, whose folder holds more than the library.
"""

import json
import os
import re
import sys
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from importlib.metadata import Distribution, PackageNotFoundError, distribution, distributions
from importlib.util import cache_from_source, find_spec
from pathlib import Path
from urllib.parse import unquote, urlsplit

from ..files import UserError
from .session import BenchError

IMPLIED = ("numpy",)  # the child's own side imports it
OURS = __name__.partition(".")[0]
SITES = ("site-packages", "dist-packages")
SHARED = {"", ".", "..", "__pycache__"}  # first words of paths that are not the distribution's alone
SOURCE_MARKS = ("pyproject.toml", "setup.py", ".git")
REQUIREMENT = re.compile(r"\s*([\w.-]+)\s*(?:\[([^\]]*)\])?[^;]*(?:;(.*))?", re.DOTALL)
EXTRA = re.compile(r"""extra\s*==\s*['"]([^'"]+)['"]""")


class LibraryError(UserError, BenchError):
    """A library that an exercise names cannot be used on this machine: our fault, never the student's."""

    code = 3


@dataclass(frozen=True)
class Closure:
    """What a child may read of these libraries and all that they need, and its import path for them."""

    readable: tuple[str, ...]
    path: tuple[str, ...]
    versions: tuple[str, ...] = ()  # of all distributions that it is made of, as "name 1.2"


def complete(libraries: Iterable[str]) -> tuple[str, ...]:
    """A set of libraries under one name, with what every set holds, in whatever order it was written."""
    return (*IMPLIED, *sorted(set(libraries) - set(IMPLIED)))


@cache
def closure(libraries: tuple[str, ...]) -> Closure:
    """What it takes to import these libraries.

    Raises:
        LibraryError: one of them is not installed, or is no library.
    """
    found: dict[Path, Path] = {}  # what is read -> the folder of the import path that it lies in
    waiting: deque[tuple[Distribution, frozenset[str]]] = deque()
    for name in complete(libraries):
        places = _places(name)
        owners = _owners(name, places)
        if not owners:
            found |= {path: place.parent for place in places for path in _alone(name, place)}
        waiting.extend((owner, frozenset()) for owner in owners)
    done: set[tuple[str, frozenset[str]]] = set()
    while waiting:
        one, extras = waiting.popleft()
        if (_key(one), extras) not in done and _source_tree(one) is None:
            done.add((_key(one), extras))
            found |= dict.fromkeys(_entries(one), _site(one))
            waiting.extend(_requirements(one, extras))
    readable = tuple(str(path) for path in found if not _is_ours(path))
    versions = sorted(f"{name} {distribution(name).version}" for name in {name for name, _ in done})
    return Closure(readable, tuple(_in_order_of_search(set(found.values()))), tuple(versions))


def library_versions(libraries: Iterable[str]) -> tuple[str, ...]:
    """What these libraries are made of, for whoever must know whether anything has changed.

    Args:
        libraries: as `import` names them, in any order.

    Returns:
        Each distribution of their closure as "name version", sorted; or why they cannot be used here.
    """
    try:
        return closure(complete(libraries)).versions
    except LibraryError as error:
        return (str(error),)


# --- where import finds a name --------------------------------------------------------------------
def _places(name: str) -> tuple[Path, ...]:
    """The files or folders of the top-level module of `name`; none if it is part of Python itself."""
    top = name.partition(".")[0]
    if top in sys.stdlib_module_names:
        return ()
    if top == OURS:
        raise _no_library(name)
    try:
        spec = find_spec(top)
    except (ImportError, ValueError):
        spec = None
    if spec is None:
        raise _missing(name)
    if spec.submodule_search_locations is None:
        return (_absolute(spec.origin),) if spec.has_location and spec.origin else ()
    return tuple(p for p in map(_absolute, spec.submodule_search_locations) if p.is_dir())


def _alone(name: str, place: Path) -> list[Path]:
    """A module that no distribution lists: itself and nothing else, if it is not part of a source tree."""
    trees = [place.parent] if _is_source_tree(place.parent) else []
    trees += [tree for one in distributions() if (tree := _source_tree(one)) and place.is_relative_to(tree)]
    if trees:
        raise _in_place(name, trees[0])
    return _with_bytecode(place)


def _owners(name: str, places: Sequence[Path]) -> list[Distribution]:
    """The distributions that these places belong to: the one of the same name, or whichever lists them."""
    top, _, rest = name.partition(".")
    part = rest.partition(".")[0]
    regular = any((place / "__init__.py").exists() or not place.is_dir() for place in places)
    if not regular:  # several distributions may share the name
        places = [p / part if part and (p / part).exists() else p for p in places]
    else:
        with suppress(PackageNotFoundError):
            namesake = distribution(top)
            if any(place in _entries(namesake) for place in places):
                return [namesake]
    sites = dict.fromkeys(site for place in places for site in map(str, place.parents))
    known = [site for site in map(str, map(_absolute, sys.path)) if site in sites]
    found = [d for d in distributions(path=known) if _mentions(d, top)]
    return [d for d in found if any(_overlap(e, place) for e in _entries(d) for place in places)]


def _mentions(one: Distribution, top: str) -> bool:
    record = one.read_text("RECORD")
    if record is None:
        return top in _listed_tops(one)
    return f"\n{top}/" in f"\n{record}" or f"\n{top}." in f"\n{record}"


def _overlap(one: Path, other: Path) -> bool:
    return one.is_relative_to(other) or other.is_relative_to(one)


# --- what a distribution consists of --------------------------------------------------------------
@cache
def _entries(one: Distribution) -> list[Path]:
    """Its files and folders in its site-packages, one level down; two where the first is a namespace."""
    site = _site(one)
    record = one.read_text("RECORD")
    if record is None:
        return _unrecorded_entries(one, site)
    lines = record.splitlines()
    tops = {line.partition("/")[0].partition(",")[0] for line in lines}
    if OURS in tops:
        return []
    found = []
    for top in sorted(tops - SHARED):
        if _is_namespace(site / top):
            inside = (line.partition(",")[0].split("/")[1] for line in lines if line.startswith(f"{top}/"))
            found += [site / top / name for name in sorted({*inside} - SHARED)]
        elif not top.endswith(".pth"):
            found.append(site / top)
    return [path for entry in found if entry.exists() for path in _with_bytecode(entry)]


def _unrecorded_entries(one: Distribution, site: Path) -> list[Path]:
    """Those of a distribution that lists no files, as a Linux distribution's packages do."""
    tops = _listed_tops(one)
    if OURS in tops:
        return []
    names = [name for top in sorted(tops) for name in (top, f"{top}.py", f"{top}.libs")]
    about = (path for path in site.glob("*-info") if _same_spelling(path.name.partition("-")[0]) == _key(one))
    found = [*(site / name for name in names), *about]
    return [path for entry in found if entry.exists() for path in _with_bytecode(entry)]


def _listed_tops(one: Distribution) -> set[str]:
    listed = (one.read_text("top_level.txt") or "").split()
    return (set(listed) or {_key(one)}) - SHARED


def _is_namespace(path: Path) -> bool:
    return path.name.isidentifier() and path.is_dir() and not (path / "__init__.py").exists()


def _with_bytecode(path: Path) -> list[Path]:
    """A module that is one file, with what Python compiled of it: a folder that it shares with others."""
    if path.suffix != ".py":
        return [path]
    compiled = Path(cache_from_source(str(path)))
    return [path, compiled] if compiled.exists() else [path]


def _requirements(one: Distribution, extras: frozenset[str]) -> Iterator[tuple[Distribution, frozenset[str]]]:
    for line in one.requires or ():
        match = REQUIREMENT.match(line)
        if match is None:
            continue
        name, wanted, marker = match.groups(default="")
        asked = {_same_spelling(extra) for extra in EXTRA.findall(marker)}
        if asked and asked.isdisjoint(extras):
            continue
        with suppress(PackageNotFoundError):
            yield distribution(name), frozenset(_same_spelling(e) for e in wanted.replace(",", " ").split())


def _in_order_of_search(folders: set[Path]) -> list[str]:
    order = [_absolute(entry) for entry in sys.path]
    return [str(f) for f in sorted(folders, key=lambda f: order.index(f) if f in order else len(order))]


# --- what is no library ---------------------------------------------------------------------------
def _source_tree(one: Distribution) -> Path | None:
    """The folder that a distribution is run from, if it was not copied to site-packages."""
    site = _site(one)
    with suppress(ValueError, KeyError, TypeError, AttributeError):
        about = json.loads(one.read_text("direct_url.json") or "{}")
        if about["dir_info"]["editable"]:
            return _absolute(unquote(urlsplit(about["url"]).path))
    return site if one.read_text("RECORD") is None and _is_source_tree(site) else None


def _is_source_tree(folder: Path) -> bool:
    return folder.name not in SITES and any((folder / mark).exists() for mark in SOURCE_MARKS)


def _is_ours(path: Path) -> bool:
    """A last look, at where the path really leads."""
    return _overlap(path.resolve(), Path(__file__).resolve().parents[1])


# --- names and places -----------------------------------------------------------------------------
def _absolute(path: str) -> Path:
    return Path(os.path.abspath(path))


def _site(one: Distribution) -> Path:
    return _absolute(str(one.locate_file("")))


def _same_spelling(name: str) -> str:
    """The name of a distribution, however it is spelt."""
    return re.sub(r"[-_.]+", "_", name).lower()


@cache
def _key(one: Distribution) -> str:
    """The name of a distribution; none if it is the remains of one."""
    text = one.read_text("METADATA") or one.read_text("PKG-INFO") or one.read_text("") or ""
    name = re.search(r"(?m)^Name:\s*(\S+)", text)
    return _same_spelling(name[1]) if name else ""


# --- sentences ------------------------------------------------------------------------------------
def _missing(name: str) -> LibraryError:
    top = name.partition(".")[0]
    return LibraryError(
        fr=f"La bibliothèque {top} n'est pas installée ici. Installez-la ; si elle l'est, écrivez dans "
        "`libraries` le nom que `import` emploie.",
        en=f"The library {top} is not installed here. Install it; if it is, write in `libraries` the name "
        "that `import` uses.",
    )


def _no_library(name: str) -> LibraryError:
    return LibraryError(
        fr=f"{name} fait partie de dlx, dont aucun travail ne doit rien lire. Ôtez-le de `libraries`.",
        en=f"{name} is part of dlx, of which no work may read anything. Remove it from `libraries`.",
    )


def _in_place(name: str, folder: Path) -> LibraryError:
    return LibraryError(
        fr=f"La bibliothèque {name} est utilisée depuis ses sources, dans {folder}, qu'aucun travail ne doit "
        f"lire. Installez-la pour de bon : pip install {folder}",
        en=f"The library {name} is run from its sources, in {folder}, which no work may read. Install it for "
        f"good: pip install {folder}",
    )


def unimportable(name: str, why: str) -> LibraryError:
    """The sentence for a library that is there and does not load."""
    return LibraryError(
        fr=f"La bibliothèque {name} ne se charge pas dans le banc : {why}. Essayez python -c "
        f"'import {name}'. Si cela échoue aussi, réinstallez-la ; sinon elle demande plus que le banc ne "
        "donne, et l'exercice doit s'en passer.",
        en=f"The library {name} does not load in the bench: {why}. Try python -c 'import {name}': if that "
        "fails too, install it again; if not, it needs more than the bench gives, and the exercise must do "
        "without it.",
    )
