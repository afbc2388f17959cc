"""Turn the bytes of a student's file into text as Python would, or say why it cannot be done.

The bytes are hostile: nothing is imported, parsed or executed here, and only a few harmless codecs are
used (a coding line may name codecs that run code or unpack gigabytes).
"""

import re
from dataclasses import dataclass

from ...exercises import Exercise, Text

MAX_FILE = 1 << 20
BOM = b"\xef\xbb\xbf"
CODING_LINE = re.compile(rb"^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]{1,40})", re.ASCII)
BLANK_LINE = re.compile(rb"^[ \t\f]*(?:#.*)?$")
CODECS = {
    "utf-8": "utf-8",
    "utf8": "utf-8",
    "ascii": "ascii",
    "us-ascii": "ascii",
    "latin-1": "latin-1",
    "latin1": "latin-1",
    "iso-8859-1": "latin-1",
    "iso8859-1": "latin-1",
    "iso-latin-1": "latin-1",
    "iso-8859-15": "iso8859-15",
    "cp1252": "cp1252",
    "windows-1252": "cp1252",
}


@dataclass(frozen=True)
class Decoded:
    """The text of a file, or the sentence that says why there is none."""

    text: str | None
    problem: Text | None = None


def decode(name: str, data: bytes) -> Decoded:
    """The text of the file called `name`, its line ends made plain.

    Args:
        name: what sentences call the file.
        data: its bytes, hostile, at most 1 MiB (MAX_FILE).

    Returns:
        The text, read as UTF-8 or in the Latin codec that a coding line declares; or the sentence: too large,
        UTF-16, empty, a null byte, another codec, a byte that is none of the codec.
    """
    if len(data) > MAX_FILE:
        return Decoded(None, too_large(name))
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _problem(
            f"{name} est enregistré en UTF-16. Enregistrez-le en UTF-8.",
            f"{name} is saved as UTF-16. Save it as UTF-8.",
        )
    if b"\0" in data:
        line = _line(data, data.index(b"\0"))
        return _problem(
            f"{name}, ligne {line} : un octet nul, que Python refuse. Est-ce bien un texte ?",
            f"{name}, line {line}: a null byte, which Python refuses. Is it really a text?",
        )
    body = data.removeprefix(BOM)
    if not body.strip():
        return _problem(
            f"{name} est vide. Votre travail est-il bien enregistré ?",
            f"{name} is empty. Did you save your work?",
        )
    return _decode(name, data, body)


def _decode(name: str, data: bytes, body: bytes) -> Decoded:
    declared = _declared(body)
    codec = CODECS.get((declared or "utf-8").lower().replace("_", "-"))
    if codec is None or (data.startswith(BOM) and codec != "utf-8"):
        return _problem(
            f"{name} annonce le codage « {declared} », que dlx n'accepte pas ici. Enregistrez-le en "
            "UTF-8 et retirez cette ligne.",
            f"{name} declares the encoding “{declared}”, which dlx does not accept here. Save it as "
            "UTF-8 and remove that line.",
        )
    try:
        text = body.decode(codec)
    except UnicodeDecodeError as error:
        return _bad_byte(name, body, error.start, codec)
    return Decoded(text.replace("\r\n", "\n").replace("\r", "\n"))


def _declared(body: bytes) -> str | None:
    """What the coding line says, if one of the first two lines is one."""
    for line in body[:4096].splitlines()[:2]:
        found = CODING_LINE.match(line)
        if found:
            return found[1].decode("ascii")
        if not BLANK_LINE.match(line):
            return None
    return None


def _bad_byte(name: str, body: bytes, position: int, codec: str) -> Decoded:
    line, byte = _line(body, position), body[position]
    guess = bytes([byte]).decode("cp1252", "replace")
    fr = f" (un « {guess} » en Latin-1 ?)" if guess.isprintable() and codec == "utf-8" else ""
    en = f" (a “{guess}” in Latin-1?)" if guess.isprintable() and codec == "utf-8" else ""
    return _problem(
        f"{name}, ligne {line} : l'octet 0x{byte:02X} n'est pas du {codec.upper()}{fr}. Python ne "
        "peut pas lire ce fichier : enregistrez-le en UTF-8.",
        f"{name}, line {line}: the byte 0x{byte:02X} is not {codec.upper()}{en}. Python cannot read "
        "this file: save it as UTF-8.",
    )


def _line(data: bytes, position: int) -> int:
    before = data[:position].replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    return before.count(b"\n") + 1


def too_large(name: str) -> Text:
    """What is said of a .py file that has more than MAX_FILE bytes (1 MiB).

    Returns:
        The whole sentence, which begins with `name`.
    """
    return Text(
        fr=f"{name} dépasse 1 Mio : ce n'est pas un fichier d'exercice.",
        en=f"{name} is larger than 1 MiB: that is not an exercise file.",
    )


def _problem(fr: str, en: str) -> Decoded:
    return Decoded(None, Text(fr=fr, en=en))


def defined(text: str, exercise: Exercise) -> frozenset[str]:
    """The names that the exercise asks for and that the text seems to define.

    A search for words at the start of a line, never an import nor a parse.

    Args:
        text: what somebody wrote, hostile.
        exercise: whose `provides` are searched for.

    Returns:
        Those after a def, a class or before an assignment at the start of a line, a comment or a text that
        spans lines not being told apart.
    """
    names = "|".join(map(re.escape, exercise.provides))
    pattern = rf"^(?:(?:async[ \t]+)?def|class)[ \t]+({names})\b|^({names})[ \t]*(?::[^=\n]*)?=[^=]"
    return frozenset(found[1] or found[2] for found in re.finditer(pattern, text, re.MULTILINE))


def defines(text: str, exercise: Exercise) -> bool:
    """Whether the text seems to define one of the names that the exercise asks for.

    Args:
        text: what somebody wrote, hostile.
        exercise: whose names are searched for, see `defined`.

    Returns:
        Whether there is one.
    """
    return bool(defined(text, exercise))
