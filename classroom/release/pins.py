"""The versions that one wheel needs, out of those that all tests run with."""

import zipfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from email.message import Message
from email.parser import BytesParser
from importlib.metadata import PackageNotFoundError, requires
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

from ...grader.files import UserError

if TYPE_CHECKING:
    from packaging.requirements import Requirement

SYSTEMS = (("linux", "Linux", "posix"), ("darwin", "Darwin", "posix"), ("win32", "Windows", "nt"))
NEWEST_MINOR = 99
INSTALL = "pip install -c constraints.txt -e '.[dev,notebook,torch]' -e solutions"


@dataclass(frozen=True)
class Wheel:
    """What a wheel says of itself."""

    requires: tuple[str, ...]
    pythons: tuple[str, ...]


def read_wheel(path: Path) -> Wheel:
    from packaging.specifiers import SpecifierSet

    with zipfile.ZipFile(path) as archive:
        (name,) = (name for name in archive.namelist() if name.endswith(".dist-info/METADATA"))
        table: Message = BytesParser().parsebytes(archive.read(name))
    admitted = SpecifierSet(table.get("Requires-Python", ""))
    pythons = (f"3.{minor}" for minor in range(NEWEST_MINOR))
    return Wheel(tuple(table.get_all("Requires-Dist", ())), tuple(p for p in pythons if p in admitted))


def pins(wheel: Wheel, extras: Sequence[str], constraints: str) -> str:
    """The lines of `constraints` that the wheel needs with these extras, on any of its Pythons and systems.
    What needs what is read in this environment.

    Raises:
        UserError: something that is needed here, too, is not installed.
    """
    from packaging.utils import canonicalize_name

    lines = {canonicalize_name(line.partition("==")[0]): line for line in _pinned(constraints)}
    environments = list(_environments(wheel.pythons))
    seen: set[tuple[str, frozenset[str]]] = set()
    todo = [(text, frozenset(extras)) for text in wheel.requires]
    while todo:
        text, asked = todo.pop()
        requirement = _wanted(text, asked, environments)
        if requirement is None:
            continue
        name, more = canonicalize_name(requirement.name), frozenset(requirement.extras)
        if (name, more) in seen:
            continue
        seen.add((name, more))
        here = _wanted(text, asked, [{}]) is not None
        todo += [(one, more) for one in _requires(name, needed=here and name in lines)]
    names = {name for name, _ in seen}
    return "".join(f"{line}\n" for name, line in lines.items() if name in names)


def _pinned(constraints: str) -> Iterable[str]:
    return (line for line in constraints.splitlines() if line and not line.startswith("#"))


def _environments(pythons: Iterable[str]) -> Iterator[dict[str, str]]:
    for python, (platform, system, name) in product(pythons, SYSTEMS):
        yield {
            "python_version": python,
            "python_full_version": f"{python}.0",
            "sys_platform": platform,
            "platform_system": system,
            "os_name": name,
        }


def _wanted(
    text: str, extras: frozenset[str], environments: Iterable[dict[str, str]]
) -> "Requirement | None":
    """The requirement, or None where no environment asks for it."""
    from packaging.requirements import Requirement

    requirement = Requirement(text)
    marker = requirement.marker
    asked = product(environments, ("", *extras))
    if marker is None or any(marker.evaluate({**where, "extra": extra}) for where, extra in asked):
        return requirement
    return None


def _requires(name: str, needed: bool) -> list[str]:
    try:
        return requires(name) or []
    except PackageNotFoundError as error:
        if not needed:
            return []  # of another system or Python
        raise UserError(
            fr=f"{name} n'est pas installé ici : ce qu'il demande ne peut pas être lu. Dans le clone : "
            f"{INSTALL} puis relancez la même commande.",
            en=f"{name} is not installed here, so what it needs cannot be read. In the clone: {INSTALL} then "
            "run the same command again.",
        ) from error
