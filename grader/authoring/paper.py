"""What is wrong with an exercise on paper: found by reading, before anything is run."""

import re
import sys
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from keyword import iskeyword
from pathlib import Path

from ...exercises import LANGUAGES, ContentError, Exercise, Text, read_text
from ..checking import faulty_line, generated_calls, hidden_functions, public_functions
from ..key import AnswerKey

MIN_WRONG, MIN_ACCEPTED, MIN_HINTS, MIN_STATEMENT = 4, 2, 2, 200
BESIDE_EVERY_WORK = {"numpy", "torch"}
PLACEHOLDER = re.compile("‹[^›]*›")  # what an author has still to write
WRITTEN = {".md", ".py", ".toml"}


def paper_holes(exercise: Exercise, key: AnswerKey) -> Iterator[Text]:
    """The holes that show without running a work.

    Raises:
        ContentError: a statement is not UTF-8.
    """
    yield from _placeholders(exercise, key)
    if (hole := name_hole(exercise.slug, exercise.libraries)) is not None:
        yield hole
    yield from _student_holes(exercise)
    yield from _check_holes(exercise, key)
    yield from _known_holes(exercise, key)


def name_hole(slug: str, libraries: Iterable[str] = ()) -> Text | None:
    """Why a name cannot be that of an exercise, or None: it is that of a module, the student's file."""
    others = BESIDE_EVERY_WORK | {name.partition(".")[0] for name in libraries}
    if not slug.isidentifier() or iskeyword(slug):
        return Text(
            fr=f"{slug} ne peut pas être le nom d'un module de Python ; il faut des lettres, des chiffres "
            "et _, et "
            "aucun mot réservé. Choisissez un autre nom, pour le dossier et ses fichiers.",
            en=f"{slug} cannot be the name of a Python module; wanted letters, digits and _, and no "
            "reserved word. "
            "Choose another name, for the folder and its files.",
        )
    if slug in sys.stdlib_module_names or slug in others:
        return Text(
            fr=f"{slug} est déjà un module de Python ou d'une bibliothèque, que le fichier {slug}.py de "
            "l'étudiant "
            "cacherait. Choisissez un autre nom, pour le dossier et ses fichiers.",
            en=f"{slug} is already a module of Python or of a library, which the student's file {slug}.py "
            "would "
            "hide. Choose another name, for the folder and its files.",
        )
    return None


def _placeholders(exercise: Exercise, key: AnswerKey) -> Iterator[Text]:
    """A sentence for each place of an exercise, of its key and of its chapter's file that is still marked."""
    folders = (exercise.folder, key.folder)
    paths = [exercise.folder.parent / "chapter.toml", *(p for f in folders for p in sorted(f.rglob("*")))]
    for path in paths:
        if path.suffix in WRITTEN and path.is_file():
            yield from _placeholders_in(path)


def _placeholders_in(path: Path) -> Iterator[Text]:
    for number, line in enumerate(path.read_text(encoding="utf-8", errors="replace").splitlines(), 1):
        for found in PLACEHOLDER.findall(line):
            yield Text(
                fr=f"{path}, ligne {number} : il reste {found} à écrire ; mettez-y votre texte, sans les "
                "signes "
                "‹ ›",
                en=f"{path}, line {number} still holds the placeholder {found}; put your text there, "
                "without the "
                "signs ‹ ›",
            )


def _student_holes(exercise: Exercise) -> Iterator[Text]:
    for language in LANGUAGES:
        path = exercise.statement(language)
        length = len(read_text(path)) if path.is_file() else 0
        if length < MIN_STATEMENT:
            yield Text(
                fr=f"{path.name} manque ou est presque vide : {length} caractères ; il en faut "
                f"{MIN_STATEMENT}",
                en=f"{path.name} is missing or nearly empty: {length} characters; wanted {MIN_STATEMENT}",
            )
    if not exercise.stub.is_file():
        yield Text(
            fr=f"{exercise.stub.name} manque ; il faut le fichier que l'étudiant complète",
            en=f"{exercise.stub.name} is missing; wanted the file that the student completes",
        )
    if (found := len(exercise.hints)) < MIN_HINTS:
        yield Text(
            fr=f"{found} indices ; il en faut {MIN_HINTS}, chacun sous [[hints]]",
            en=f"{found} hints; wanted {MIN_HINTS}, each under [[hints]]",
        )


def _check_holes(exercise: Exercise, key: AnswerKey) -> Iterator[Text]:
    yield from _load_holes(partial(public_functions, exercise))
    yield from _load_holes(lambda: hidden_functions(key, generated_calls(key)))
    checks = (*exercise.checks, *key.checks)
    names = [check.name for check in checks]
    for name in sorted({name for name in names if names.count(name) > 1}):
        yield Text(
            fr=f"deux vérifications s'appellent {name} ; renommez l'une des deux",
            en=f"two checks are called {name}; rename one of them",
        )
    for check in checks:
        for needed in check.needs:
            if needed not in names:
                yield Text(
                    fr=f"{check.name} a besoin de {needed}, qui n'existe pas ; corrigez needs",
                    en=f"{check.name} needs {needed}, which does not exist; correct needs",
                )


def _load_holes(load: Callable[[], object]) -> Iterator[Text]:
    try:
        load()
    except ContentError as error:
        yield error.text


def _known_holes(exercise: Exercise, key: AnswerKey) -> Iterator[Text]:
    path = key.folder / f"{exercise.slug}.py"
    try:
        compile(key.reference, str(path), "exec", dont_inherit=True)
    except SyntaxError as error:
        yield faulty_line(path, error).text
    for found, wanted, fr, en in (
        (len(key.known), MIN_WRONG, "erreurs connues", "known mistakes"),
        (len(key.accepted), MIN_ACCEPTED, "variantes acceptées", "accepted variants"),
    ):
        if found < wanted:
            yield Text(
                fr=f"{found} {fr} ; il en faut {wanted}",
                en=f"{found} {en}; wanted {wanted}",
            )
    files = {p.stem for p in (key.folder / "known" / "wrong_answer").glob("*.py")}
    if more := sorted(files - {known.name for known in key.known if not known.edits}):
        yield Text(
            fr=f"known/wrong_answer contient des fichiers qu'aucune table ne nomme : {more}",
            en=f"known/wrong_answer holds files that no table asks for: {more}",
        )
