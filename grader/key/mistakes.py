"""Known answers: a text of the key with one change, or a whole file; and the table of what mistakes fail.

    [accepted.sums_over_windows]                                    a right answer: an edit of the reference
    edit = [["loop(", "windows("]]

    [mistakes.rounds_too_early]
    edit = [["total / n", "round(total) / n"]]                      what stands there, what takes its place
    of = "sliding_windows"                                          an accepted variant, or several; optional
    with = { eps = ["1e-12", "1e-15"] }                             values for "{eps}" in the edits; optional
    fr = "…"
    en = "…"

Edits of one base compose: two of them make a work with two mistakes.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import Any

from ...exercises import Document, Text, read_text

REFERENCE = "reference"
TABLE = "mistakes.txt"
FAILS, PASSES = "x", "."
Edits = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class KnownAnswer:
    """A known mistake: its sentence, the texts that make it, the checks that these fail.

    There is one text per base and value of a parameter, at least one; all of them make the same mistake.
    `edits` are those of the first, on the base that `base` names; a whole file has none.
    """

    name: str
    sources: tuple[str, ...]
    fails: tuple[str, ...]
    sentence: Text
    base: str = ""
    edits: Edits = ()

    @property
    def source(self) -> str:
        """The first of the texts."""
        return self.sources[0]


def read_variants(document: Document, files: Mapping[str, str]) -> dict[str, str]:
    """The texts of the [accepted.*] tables of a key: right answers that are edits of the reference.

    Args:
        document: the file of the tables.
        files: the texts that are whole files, by name; none of these names may be used again.

    Raises:
        ContentError: a name is taken, or what an edit replaces does not stand exactly once in the reference.
    """
    variants = {}
    for name, table in document.table.get("accepted", {}).items():
        if name in files:
            raise document.error(
                ("accepted", name),
                fr=f"est aussi le nom d'un fichier : {', '.join(files)} sont pris. Choisissez un autre nom.",
                en=f"is also the name of a file: {', '.join(files)} are taken. Choose another name.",
            )
        try:
            variants[name] = edited(files[REFERENCE], table["edit"], REFERENCE)
        except EditError as error:
            raise document.error(("accepted", name, "edit"), *error.args) from error
    return variants


def read_mistakes(document: Document, bases: Mapping[str, str], folder: Path) -> tuple[KnownAnswer, ...]:
    """The [mistakes.*] tables of a key.

    Args:
        document: the file of the tables.
        bases: the texts that may be edited, by name: "reference", then accepted variants.
        folder: of the key: of mistakes without an edit, known/wrong_answer below it holds the whole file.

    Raises:
        ContentError: a file is missing, or what an edit replaces does not stand exactly once in its base.
    """
    fails = read_table(folder / TABLE)
    return tuple(
        _read(name, table, bases, folder, document, fails.get(name, ()))
        for name, table in document.table.get("mistakes", {}).items()
    )


def _read(
    name: str,
    table: Mapping[str, Any],
    bases: Mapping[str, str],
    folder: Path,
    document: Document,
    fails: tuple[str, ...],
) -> KnownAnswer:
    sentence = Text(fr=table["fr"].strip(), en=table["en"].strip())
    if "edit" not in table:
        return KnownAnswer(name, (_whole(name, folder, document),), fails, sentence)
    chosen = table.get("of", REFERENCE)
    chosen = [chosen] if isinstance(chosen, str) else chosen
    if unknown := ", ".join(base for base in chosen if base not in bases):
        raise document.error(
            ("mistakes", name, "of"),
            fr=f"nomme {unknown}, qui n'est pas là ; il faut l'un de : {', '.join(bases)}. Corrigez ce nom, "
            "ou "
            f"créez known/accepted/{unknown}.py.",
            en=f"names {unknown}, which is not there; wanted one of: {', '.join(bases)}. Correct this name, "
            "or "
            f"create known/accepted/{unknown}.py.",
        )
    made = list(_filled(table["edit"], table.get("with", {})))
    try:
        sources = tuple(edited(bases[base], edits, base) for base in chosen for edits in made)
    except EditError as error:
        raise document.error(("mistakes", name, "edit"), *error.args) from error
    return KnownAnswer(name, sources, fails, sentence, chosen[0], made[0])


def _whole(name: str, folder: Path, document: Document) -> str:
    path = folder / "known" / "wrong_answer" / f"{name}.py"
    if path.is_file():
        return read_text(path)
    raise document.error(
        ("mistakes", name),
        fr=f"n'a pas d'edit, et le fichier {path} n'existe pas. Ajoutez l'un ou l'autre, par exemple : "
        'edit = [["old", "new"]]',
        en=f"has no edit, and there is no file {path}. Add one of the two, for example: "
        'edit = [["old", "new"]]',
    )


def _filled(edit: Sequence[Sequence[str]], values: Mapping[str, Sequence[Any]]) -> Iterator[Edits]:
    """The edits with each choice of values for their parameters."""
    for choice in product(*values.values()):
        filling = dict(zip(values, map(str, choice), strict=True))
        yield tuple((old, _fill(new, filling)) for old, new in edit)


def _fill(text: str, filling: Mapping[str, str]) -> str:
    for name, value in filling.items():
        text = text.replace("{" + name + "}", value)
    return text


class EditError(Exception):
    """An edit that cannot be made; its arguments are the sentence in French and in English."""


def edited(base: str, edits: Iterable[Sequence[str]], name: str) -> str:
    """A text with each change made in it; each is looked for in the text as it was.

    Args:
        base: the text.
        edits: what stands there, and what takes its place.
        name: of the text, for messages.

    Raises:
        EditError: what is to be replaced does not stand there exactly once, or two changes overlap.
    """
    places = []
    for old, new in edits:
        count = base.count(old) if old else 0
        if count != 1:
            raise EditError(
                f"remplace {old!r}, qui se trouve {count} fois dans {name} ; il faut une seule fois : citez "
                "le "
                "texte exact, et davantage s'il se répète.",
                f"replaces {old!r}, which stands {count} times in {name}; wanted once: quote the exact text, "
                "and more of it where it repeats.",
            )
        start = base.index(old)
        places.append((start, start + len(old), new))
    places.sort()
    text, at = "", 0
    for start, end, new in places:
        if start < at:
            raise EditError(
                f"change deux fois le même texte de {name}. Réunissez ces deux paires en une.",
                f"changes the same text of {name} twice. Make one pair of these two.",
            )
        text, at = text + base[at:start] + new, end
    return text + base[at:]


def composed(mistakes: Sequence[KnownAnswer], bases: Mapping[str, str]) -> str | None:
    """One text that makes all of these mistakes.

    Args:
        mistakes: known ones.
        bases: the texts that they edit, by name.

    Returns:
        The text, or None where they do not compose: whole files, edits of several bases or of one place.
    """
    base = mistakes[0].base
    if any(mistake.base != base or not mistake.edits for mistake in mistakes):
        return None
    try:
        return edited(bases[base], [e for mistake in mistakes for e in mistake.edits], base)
    except EditError:
        return None


# --- the table of mistakes by checks --------------------------------------------------------------
def read_table(path: Path) -> dict[str, tuple[str, ...]]:
    """What a table says: per mistake, the checks that it fails. Empty where it is missing or is no table."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return {}
    numbered = [line.split() for line in lines if line[:1].isdigit()]
    checks = [words[1] for words in numbered if len(words) == 2]
    rows = (line.split() for line in lines if line and not line[0].isdigit() and not line.startswith("#"))
    return {
        words[0]: tuple(c for c, mark in zip(checks, words[1], strict=False) if mark == FAILS)
        for words in rows
        if len(words) == 2
    }


def table_text(checks: Sequence[str], fails: Mapping[str, Iterable[str]], command: str) -> str:
    """The text of a table.

    Args:
        checks: their names, in order: each has a column.
        fails: per mistake, the checks that it fails.
        command: what writes it.

    Returns:
        Numbered checks, then a line per mistake, sorted: the same verdicts give the same text.
    """
    lines = [f"# What each known mistake fails ({FAILS}) and passes ({PASSES}). Written by: {command}"]
    lines += [f"{number} {name}" for number, name in enumerate(checks, 1)]
    width = max(map(len, fails), default=0)
    for name in sorted(fails):
        failed = set(fails[name])
        lines.append(f"{name:{width}} {''.join(FAILS if c in failed else PASSES for c in checks)}")
    return "\n".join(lines) + "\n"
