"""Put into words a call that gave no value: it raised, it ended, it took too long, or it is not there.

All of it comes of a run on public inputs. Of a hidden one nothing is told but its verdict, in fixed words.
"""

import re
import sys
from collections.abc import Sequence

from ...exercises import Text, number_text
from ..bench import Died, Raised
from ..reports import Verdict
from ..source import HEAD, SHIFTED, place_in_cells

ADVICE = {
    "ModuleNotFoundError": Text(
        fr="\nSeules les bibliothèques de l'énoncé sont là quand on vous note : retirez cet import.",
        en="\nOnly the libraries of the statement are there when you are graded: remove this import.",
    ),
    "EOFError": Text(
        fr="\nPersonne ne tape rien ici : servez-vous des arguments de la fonction.",
        en="\nNobody types anything here: use the arguments of the function.",
    ),
}
NEWER = (  # what a later Python reads: the version, how the line looks, how the message begins
    ((3, 12), re.compile(r"type\s+\w+\s*(?:\[[^\]]*\]\s*)?="), ""),
    ((3, 12), re.compile(r"(?:async\s+)?(?:def|class)\s+\w+\["), ""),
    ((3, 12), re.compile(r".{0,200}?\b[rR]?[fF][rR]?[\"']"), "f-string"),
    ((3, 14), re.compile(r"except\*?\s+\w[\w.]*\s*,\s*\w[\w., ]*:"), "multiple exception"),
    ((3, 14), re.compile(r".{0,200}?\b[rR]?[tT][rR]?[\"']"), "invalid syntax"),
)
LONGEST = 1000  # characters of a line that are searched for these
BUILTIN_ERRORS = frozenset(
    name
    for name, value in vars(__import__("builtins")).items()
    if isinstance(value, type) and issubclass(value, BaseException)
)


LONGEST_LINE = 160  # characters of a line of code that are quoted
HIDDEN_FAILURE = Text(
    fr="Votre fonction échoue sur des données qui ne sont pas montrées ; essayez d'autres tailles et "
    "d'autres valeurs.",
    en="Your function fails on inputs that are not shown; try other sizes and other values.",
)
TOO_MUCH_MEMORY = Text(
    fr="Votre programme demande plus de mémoire que permis.",
    en="Your program asks for more memory than allowed.",
)


def describe_verdict(verdict: Verdict, source: str, wanted: Sequence[str], seconds: float) -> Text | None:
    """What is said of a hidden check beside its advice: nothing that the verdict and the file do not say.

    Args:
        verdict: that of the hidden run, of which nothing else is known here.
        source: the text of the module as it was loaded.
        wanted: the names that the check asks for, whatever this work did.
        seconds: what a call may take.

    Returns:
        One of a few fixed sentences, or the name that the file lacks; None for a wrong answer.
    """
    if verdict is Verdict.TIMEOUT:
        return _death(Died("timeout"), seconds)
    if verdict is Verdict.MEMORY:
        return TOO_MUCH_MEMORY
    if verdict is not Verdict.RUNTIME_ERROR:
        return None
    lacking = [name for name in wanted if name not in _defined(source)]
    return _missing(source, lacking[0]) if lacking else HIDDEN_FAILURE


def describe_failure(reply: Raised | Died, source: str, wanted: str, seconds: float) -> Text:
    """A sentence on a call that raised or died, on public inputs: of hidden ones it could tell some.

    Args:
        reply: how the call ended; hostile: names other than those of built-in exceptions are not repeated.
        source: the text of the module as it was loaded: its line is quoted, its names are listed.
        wanted: the name that was called.
        seconds: what a call may take, for the sentence on a call out of time.

    Returns:
        What happened; of an exception with the place (a line, or a cell and a line in it), the line of code
        and, for some kinds, an advice.
    """
    if isinstance(reply, Died):
        return _death(reply, seconds)
    kind = error_of(reply)
    if reply.types[:1] == ("Missing",):
        return _missing(source, wanted)
    if kind == "NotImplementedError":
        return Text(fr="Pas encore commencé.", en="Not started yet.")
    if kind == "MemoryError":
        return TOO_MUCH_MEMORY
    where, code = _where(reply, source)
    message = f": {reply.message}" if reply.message else ""
    shown = code.strip()[:LONGEST_LINE]
    caret = f"\n    {shown}" if shown else ""
    if caret and kind in ("SyntaxError", "IndentationError", "TabError"):
        place = reply.column - 1 - (len(code) - len(code.lstrip()))
        if reply.column and place <= len(shown):  # the work may name any column
            caret += "\n    " + " " * max(0, place) + "^"
    advice = ADVICE.get(kind, Text(fr="", en=""))
    if kind == "SyntaxError" and (version := newer_python(code, reply.message, sys.version_info[:2])):
        advice = _newer(*version)
    return Text(
        fr=f"{where.fr}{kind}{message}{caret}{advice.fr}", en=f"{where.en}{kind}{message}{caret}{advice.en}"
    )


def error_of(reply: Raised) -> str:
    """The built-in exception that a call ended with: names of a work's own are not repeated.

    Args:
        reply: how the call ended, hostile.

    Returns:
        Its name, or that of the built-in one that it derives from.
    """
    return next((name for name in reply.types if name in BUILTIN_ERRORS), "Exception")


def newer_python(code: str, message: str, here: tuple[int, int]) -> tuple[int, int] | None:
    """The Python that first reads a line which this one refuses.

    Args:
        code: the line, hostile: its first 1,000 characters are searched.
        message: what the SyntaxError says.
        here: major and minor version of the Python that refused it.

    Returns:
        Major and minor version, or None where no known newer form stands in the line.
    """
    line = code.strip()[:LONGEST]
    fitting = (v for v, form, start in NEWER if message.startswith(start) and form.match(line))
    return next((version for version in fitting if here < version), None)


def _newer(major: int, minor: int) -> Text:
    here = f"{sys.version_info[0]}.{sys.version_info[1]}"
    return Text(
        fr=f"\nPython {major}.{minor} accepterait cette ligne ; ici, le travail est lu par Python {here}. "
        "Écrivez-la comme avant.",
        en=f"\nPython {major}.{minor} would accept this line; here, work is read by Python {here}. Write it "
        "the older way.",
    )


def _where(reply: Raised, source: str) -> tuple[Text, str]:
    lines = source.split("\n")
    if source.startswith(SHIFTED):
        lines.pop(0)
    if not 1 <= reply.line <= len(lines):
        return Text(fr="", en=""), ""
    if source.startswith(HEAD):
        cell, line = place_in_cells(lines, reply.line)
        where = Text(fr=f"Cellule {cell}, ligne {line} : ", en=f"Cell {cell}, line {line}: ")
        return where, lines[reply.line - 1]
    return Text(fr=f"Ligne {reply.line} : ", en=f"Line {reply.line}: "), lines[reply.line - 1]


def _death(reply: Died, seconds: float) -> Text:
    limit = number_text(seconds)
    if reply.reason == "timeout" and reply.waited == 0:
        return Text(
            fr="Pas lancé : les appels précédents, restés sans réponse, ont déjà pris trop de temps.",
            en="Not run: the calls before, left without an answer, have taken too much time already.",
        )
    if reply.reason == "timeout" and reply.waited is not None and reply.waited > 1.05 * seconds:
        return Text(
            fr=f"Pas de réponse en {reply.waited:.0f} s ; la limite est de {limit.fr} s, mais la machine "
            "est occupée. Une boucle sans fin, ou un calcul bien trop lent ?",
            en=f"No answer within {reply.waited:.0f} s; the limit is {limit.en} s, but the machine is busy. "
            "An endless loop, or a computation far too slow?",
        )
    if reply.reason == "timeout":
        return Text(
            fr=f"Pas de réponse en {limit.fr} s : une boucle sans fin, ou un calcul bien trop lent ?",
            en=f"No answer within {limit.en} s: an endless loop, or a computation far too slow?",
        )
    if reply.reason == "size":
        return Text(
            fr="Vos résultats prennent bien trop de place.",
            en="Your results take up far too much room.",
        )
    if reply.reason == "protocol":
        return Text(
            fr="Votre programme a écrit là où seules ses réponses passent ; il a été arrêté.",
            en="Your program wrote where only its answers pass; it was stopped.",
        )
    return Text(
        fr="Votre programme s'est arrêté sans répondre (exit, erreur de segmentation, mémoire ?).",
        en="Your program ended without answering (exit, segmentation fault, memory?).",
    )


DEFINITION = re.compile(r"^(?:async +)?(?:def|class) +(\w{1,60})|^(\w{1,60}) *=[^=]", re.MULTILINE)


def _defined(source: str) -> list[str]:
    """The names that a file seems to define at the top, in their order."""
    return list(dict.fromkeys(match[1] or match[2] for match in DEFINITION.finditer(source)))


def _missing(source: str, wanted: str) -> Text:
    """What the file defines is read in the file: the work itself could name hidden inputs."""
    names = _defined(source)
    if wanted in names:
        return Text(
            fr=f"Dans votre fichier, {wanted} n'est pas une fonction.",
            en=f"In your file, {wanted} is not a function.",
        )
    found = ", ".join(names[:20])
    if not found:
        return Text(fr=f"Votre fichier ne définit pas {wanted}.", en=f"Your file does not define {wanted}.")
    return Text(
        fr=f"Votre fichier ne définit pas {wanted} ; il définit {found}. Un nom changé ?",
        en=f"Your file does not define {wanted}; it defines {found}. A changed name?",
    )
