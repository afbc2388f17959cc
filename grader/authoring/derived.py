"""What follows from a key and is kept in files: the replies by which a mistake is named without the key, and
the table of what each mistake fails.

Both are written by `dlx dev derive`, never by hand, and certification refuses one that is out of date.
"""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from ...exercises import ContentError, Exercise, Text
from ..bench import Bench
from ..checking import Prepared, generated_calls
from ..diagnosis import read_recognised
from ..files import write_atomic
from ..judging import Judge
from ..key import TABLE, AnswerKey, answer_key, solutions_root, table_text
from ..reports import Verdict
from .recognition import made_of, recognised_of
from .works import Fails, Runs, known_runs


def key_of(exercise: Exercise) -> AnswerKey:
    """The key without which nothing can be certified or derived.

    Raises:
        ContentError: there is none.
    """
    key = answer_key(exercise)
    if key is None:
        raise ContentError(
            fr=f"{exercise.name} : pas de clé ; donnez son dossier dans DLX_SOLUTIONS, ou installez les "
            "solutions",
            en=f"{exercise.name}: no key; set DLX_SOLUTIONS or install the solutions",
        )
    return key


def key_folder() -> Path:
    """The folder of all keys, where an author has one.

    Returns:
        That of DLX_SOLUTIONS, else that of the teachers' distribution.

    Raises:
        ContentError: there is none.
    """
    root = solutions_root()
    if root is None:
        raise ContentError(
            fr="Aucun dossier de clés ici. Donnez-en un dans DLX_SOLUTIONS, ou installez les solutions : pip "
            "install -e solutions",
            en="No folder of keys here. Give one in DLX_SOLUTIONS, or install the solutions: pip install -e "
            "solutions",
        )
    return root


def reference_hole(exercise: Exercise, broken: Mapping[str, Text]) -> Text:
    """What is wrong with a reference that fails these checks; while it does, nothing else can be said."""
    (first, why), *more = broken.items()
    fr, en = (f" (et {len(more)} autres)", f" (and {len(more)} others)") if more else ("", "")
    file = f"{exercise.slug}.py"
    return Text(
        fr=f"la référence {file} échoue dans {first}{fr} : {why.fr}. Corrigez-la d'abord : rien d'autre n'a "
        "été "
        "essayé",
        en=f"the reference {file} fails {first}{en}: {why.en}. Correct it first: nothing else was tried",
    )


def fails_of(runs: Mapping[str, Sequence[Runs]]) -> Fails:
    """Per mistake, the checks that each of its texts fails or does not get to."""
    return {
        name: tuple(check for check in each[0] if all(_fails(one, check) for one in each))
        for name, each in runs.items()
    }


def _fails(runs: Runs, check: str) -> bool:
    return runs[check].verdict is not Verdict.ACCEPTED


def table_of(exercise: Exercise, prepared: Prepared, fails: Fails) -> str:
    """The content of the table of mistakes by checks."""
    checks = [spec.check.name for spec in prepared.checks]
    return table_text(checks, fails, f"dlx dev derive {exercise.name}")


def write_derived(exercise: Exercise, bench: Bench, jobs: int = 2) -> list[Path]:
    """Write what is derived from an exercise's key.

    Args:
        exercise: of the course that is on disk; the files there are replaced.
        bench: where the key's own answers run.
        jobs: how many of them are run at a time.

    Returns:
        The paths of the files.

    Raises:
        ContentError: there is no key, it is not of its form, or the reference fails a check.
        UserError: a file cannot be written.
    """
    key = key_of(exercise)
    judge = Judge(bench, "seed 0")
    prepared = judge.prepare(exercise)
    if prepared.broken:
        hole = reference_hole(exercise, prepared.broken)
        raise ContentError(hole.fr, hole.en)
    runs = known_runs(judge, prepared, key, jobs)
    files = {key.folder / TABLE: table_of(exercise, prepared, fails_of(runs))}
    calls = generated_calls(key)
    if calls is not None:
        files[exercise.recognised] = recognised_of(exercise, key, bench, calls, jobs)
    for path, text in files.items():
        write_atomic(path, text.encode())
    return list(files)


def derived_holes(exercise: Exercise, key: AnswerKey, prepared: Prepared, fails: Fails) -> Iterator[Text]:
    """A sentence for each file that is not what the key says."""
    table = key.folder / TABLE
    if not table.is_file() or table.read_bytes() != table_of(exercise, prepared, fails).encode():
        yield _stale(exercise, table)
    if key.generated is not None and _made_of(exercise) != made_of(key, exercise):
        yield _stale(exercise, exercise.recognised)


def _made_of(exercise: Exercise) -> str:
    """What recognised.json says that it follows from; empty where it is none."""
    try:
        return read_recognised(exercise.recognised.read_text(encoding="utf-8")).of
    except (OSError, ValueError, KeyError, TypeError):
        return ""


def _stale(exercise: Exercise, path: Path) -> Text:
    command = f"dlx dev derive {exercise.name}"
    return Text(
        fr=f"{path.name} n'est pas ce que dit la clé ; lancez : {command}",
        en=f"{path.name} is not what the key says; run: {command}",
    )
