"""A new exercise, written out whole for its author to fill in.

What an author must write is marked in the templates, ‹like this›, and nothing that is marked is certified.
"""

import re
import tomllib
from pathlib import Path

from ...exercises import chapter_names, content_error, read_course, read_text
from ...templates import exercise_files
from ..files import UserError, write_atomic, write_new
from .paper import name_hole

LISTED = re.compile(r"^exercises\s*=\s*\[([^\]]*)\]", re.MULTILINE)
NAME = re.compile(r"([a-z]+[0-9]*)/([a-z][a-z0-9_]*)")


def write_exercise(name: str, course: Path, keys: Path) -> list[Path]:
    """Write a new exercise, which is not fit for students before its author has filled it in.

    Args:
        name: chapter/slug; the chapter is made where there is none.
        course: the folder of the chapters; the exercise is added to the list of its chapter.
        keys: the folder of the keys.

    Returns:
        The files, in the order in which an author fills them in.

    Raises:
        UserError: the name will not do, something is there already, or a file cannot be written; no file
            that was there is changed but the chapter's list.
        ContentError: the course cannot be read, or its list cannot be added to.
    """
    chapter, slug = _free_name(name, course, keys)
    folders = {"exercises": course / chapter / slug, "solutions": keys / chapter / slug}
    files = {
        folder / path: text
        for part, folder in folders.items()
        for path, text in exercise_files(part, slug).items()
    }
    if not files:
        raise UserError(
            fr="Ce dlx ne vient pas d'un clone du dépôt : il n'a pas de quoi commencer un exercice. "
            "Installez-le "
            "d'un clone, comme le dit CONTRIBUTING.md.",
            en="This dlx does not come from a clone of the repository: it lacks what an exercise begins "
            "with. "
            "Install it from a clone, as CONTRIBUTING.md says.",
        )
    listing = course / chapter / "chapter.toml"
    first = exercise_files("chapter", slug)[listing.name]
    listed = _with_listed(listing, read_text(listing) if listing.exists() else first, slug)
    for path, text in files.items():
        if not write_new(path, text.encode()):
            raise _there(path)
    write_atomic(listing, listed.encode())
    return [listing, *files]


def _free_name(name: str, course: Path, keys: Path) -> tuple[str, str]:
    """The chapter and the slug of a name that nothing has yet."""
    parts = NAME.fullmatch(name)
    kinds = {chapter.rstrip("0123456789") for chapter in chapter_names(str(course))}
    if parts is None or (kinds and parts[1].rstrip("0123456789") not in kinds):
        example = f"{next(iter(sorted(kinds)), 'part')}1/my_exercise"
        raise UserError(
            fr=f"{name} ne convient pas ; il faut un chapitre et un nom en minuscules, chiffres et _, par "
            f"exemple : {example}",
            en=f"{name} will not do; wanted a chapter and a name of small letters, digits and _, for "
            f"example: {example}",
        )
    chapter, slug = parts[1], parts[2]
    if (hole := name_hole(slug)) is not None:
        raise UserError(fr=hole.fr, en=hole.en)
    taken = [exercise.folder for exercise in read_course(course).exercises if exercise.slug == slug]
    for folder in (*taken, course / chapter / slug, keys / chapter / slug):
        if folder.exists():
            raise _there(folder)
    return chapter, slug


def _there(path: Path) -> UserError:
    return UserError(
        fr=f"{path} existe déjà ; rien n'y a été changé. Choisissez un autre nom, ou ôtez-le d'abord.",
        en=f"{path} is there already; nothing in it was changed. Choose another name, or take it away first.",
    )


def _with_listed(path: Path, text: str, slug: str) -> str:
    """The text of a chapter's file with one exercise more at the end of its list."""
    found = LISTED.search(text)
    if found is not None:
        before = found[1].rstrip().removesuffix(",")
        more = f'\n    "{slug}",\n' if "\n" in found[1] else f'"{slug}"'
        comma = "," if before.strip() else ""
        space = " " if comma and "\n" not in found[1] else ""
        new = f"{text[: found.start(1)]}{before}{comma}{space}{more}{text[found.end(1) :]}"
        if _listed(new) == [*_listed(text), slug]:
            return new
    raise content_error(
        path,
        0,
        fr="la liste exercises = [...] n'a pas pu être allongée. Écrivez-la sans commentaire, puis relancez "
        "la "
        "même commande.",
        en="the list exercises = [...] could not be added to. Write it without a comment, then run the same "
        "command again.",
    )


def _listed(text: str) -> list[str]:
    try:
        return list(tomllib.loads(text)["exercises"])
    except tomllib.TOMLDecodeError:
        return []
