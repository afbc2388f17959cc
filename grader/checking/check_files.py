"""Files of checks, which are the course's own: loaded, and held against the tables that speak of them."""

import traceback
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from ...exercises import Check, ContentError, Exercise, content_error, read_text
from .fixtures import FIXTURES, OF_A_RUN, parameters

Functions = dict[str, Callable[..., Any]]


def load_functions(source: str, filename: str) -> Functions:
    """The functions of a file of checks (trusted: the course's own).

    Args:
        source: the text of the file; it is executed here, in the judge's own process.
        filename: what messages and tracebacks call it; a check's own mistake is told by this name.

    Returns:
        Name -> function, the helpers and the functions that it imports included.

    Raises:
        ContentError: the file cannot be compiled or executed.
    """
    path = Path(filename)
    namespace: dict[str, Any] = {"__name__": path.stem}
    try:
        exec(compile(source, filename, "exec", dont_inherit=True), namespace)
    except Exception as error:
        raise faulty_line(path, error) from error
    return {k: v for k, v in namespace.items() if callable(v) and hasattr(v, "__code__")}


def faulty_line(path: Path, error: Exception) -> ContentError:
    """The exception about the line of one of the course's own files that raised `error`.

    Args:
        path: as its functions were loaded.
        error: with its traceback.

    Returns:
        The sentence; no line is named where none of the file took part.
    """
    said = f"{type(error).__name__}: {error.msg if isinstance(error, SyntaxError) else error}"
    return content_error(
        path,
        _line_in(str(path), error),
        fr=f"{said}. Corrigez cette ligne : le fichier doit s'exécuter sans erreur.",
        en=f"{said}. Correct this line: the file must run without an error.",
    )


def _line_in(filename: str, error: Exception) -> int:
    if isinstance(error, SyntaxError) and error.filename == filename:
        return error.lineno or 0
    frames = list(traceback.walk_tb(error.__traceback__))
    return next((n for frame, n in reversed(frames) if frame.f_code.co_filename == filename), 0)


def public_functions(exercise: Exercise) -> Functions:
    """The functions of the public checks of an exercise.

    Returns:
        Name -> function; helpers of the file are among them.

    Raises:
        ContentError: the file and the tables differ, or a check asks for what does not exist.
    """
    functions = load_functions(read_text(exercise.checks_file), str(exercise.checks_file))
    hold_to_tables(functions, exercise.checks, exercise.checks_file, exercise.folder / "exercise.toml")
    return functions


def hold_to_tables(functions: Functions, checks: Sequence[Check], path: Path, tables: Path) -> None:
    """See that each check has a function and a table, and asks for fixtures that exist.

    Args:
        functions: of the file of checks.
        checks: of the tables.
        path: of the file of checks.
        tables: the file of the tables.

    Raises:
        ContentError: something differs; the first that does.
    """
    for error in _differences(functions, checks, path, tables):
        raise error


def _differences(
    functions: Functions, checks: Sequence[Check], path: Path, tables: Path
) -> Iterator[ContentError]:
    named = {check.name for check in checks}
    for name in sorted(named - set(functions)):
        yield content_error(
            path,
            0,
            fr=f"il manque une fonction {name}, que nomme [checks.{name}] de {tables}. Écrivez-la ici, ou "
            "ôtez "
            "la table.",
            en=f"there is no function {name}, which [checks.{name}] of {tables} names. Write it here, or "
            "take "
            "the table out.",
        )
    for name, function in functions.items():
        code = function.__code__
        if not name.startswith("test_") or code.co_filename != str(path):
            continue
        line = code.co_firstlineno
        if name not in named:
            yield content_error(
                path,
                line,
                fr=f"{name} n'a pas de table. Ajoutez [checks.{name}] à {tables}, ou ôtez la fonction.",
                en=f"{name} has no table. Add [checks.{name}] to {tables}, or take the function out.",
            )
        for parameter in parameters(function):
            if parameter not in (*OF_A_RUN, *FIXTURES):
                wanted = ", ".join((*OF_A_RUN, *FIXTURES))
                yield content_error(
                    path,
                    line,
                    fr=f"{name} demande {parameter}, qui n'existe pas ; il faut l'un de : {wanted}",
                    en=f"{name} asks for {parameter}, which does not exist; wanted one of: {wanted}",
                )
