"""`dlx doctor`: what dlx finds on this machine, and what to do about what is missing."""

import platform
import shutil
import subprocess
import sys
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import click

from ...exercises import Text, course_version, load_course
from ...grader.reports import isolation_text
from ...grader.workspace import find_workspace
from ..terminal import OUR_FAULT, Console, command, fill_example, json_option, safe_line
from .troubles import Finding, both, troubles

HELP = Text(
    fr="Examine l'installation : Python, bibliothèques, isolement, carte graphique, dossier d'exercices.",
    en="Examines the installation: Python, libraries, isolation, graphics card, folder of exercises.",
)
OLDEST, NEWEST = (3, 11), (3, 13)
IN_FRENCH = {"key": "corrigé", "sandbox": "isolement", "workspace": "dossier"}  # names of findings
LIBRARIES = {"click": True, "numpy": True, "rich": True, "notebook": False, "pytest": False, "torch": False}
ASK_FOR_CARD = "nvidia-smi --query-gpu=name --format=csv,noheader"


@command(help=HELP, example="dlx doctor")
@json_option
@click.pass_obj
def doctor(console: Console, as_json: bool) -> int:
    console.prose_to_stderr = as_json
    findings = []
    for finding in _examine():
        findings.append(finding)
        _show(console, finding)
    if as_json:
        console.emit(
            {"schema": "dlx-doctor/1", "findings": [_finding_as_json(finding) for finding in findings]}
        )
    return OUR_FAULT if any(finding.broken for finding in findings) else 0


def _show(console: Console, finding: Finding) -> None:
    good = finding.advice is None
    word = Text(fr="OK       ", en="OK       ") if good else Text(fr="attention", en="attention")
    name = IN_FRENCH.get(finding.name, finding.name) if console.language == "fr" else finding.name
    line = f"{word[console.language]}  {name:<12} {safe_line(finding.found[console.language])}"
    console.say(line, "green" if good else "yellow")
    if finding.advice is not None:
        console.say(f"{'':>24} → {safe_line(finding.advice[console.language])}")


def _finding_as_json(finding: Finding) -> dict[str, object]:
    advice = finding.advice
    return {
        "name": finding.name,
        "ok": advice is None,
        "found": {"fr": finding.found.fr, "en": finding.found.en},
        "advice": advice and {"fr": advice.fr, "en": advice.en},
    }


def _examine() -> Iterator[Finding]:
    yield _python()
    yield Finding("dlx", both(course_version()))
    yield _key()
    wrong = list(troubles(find_workspace(Path.cwd())))
    said = {finding.name for finding in wrong}
    yield from (_library(name) for name in LIBRARIES if name not in said)
    yield _graphics_card()
    yield _bubblewrap()
    yield _sandbox()
    yield _workspace()
    yield from wrong


def _python() -> Finding:
    found = both(f"{platform.python_version()} ({platform.system()} {platform.machine()})")
    if OLDEST <= sys.version_info[:2] <= NEWEST:
        return Finding("Python", found)
    advice = Text(fr="dlx demande Python 3.11, 3.12 ou 3.13.", en="dlx needs Python 3.11, 3.12 or 3.13.")
    return Finding("Python", found, advice)


def _key() -> Finding:
    from ...grader.key import solutions_root

    there = solutions_root()
    if there is None or not there.is_dir():
        return Finding("key", Text(fr="absent (normal pour un étudiant)", en="absent (normal for a student)"))
    return Finding("key", Text(fr=f"présent, {there}", en=f"present, {there}"))


def _library(name: str) -> Finding:
    try:
        return Finding(name, both(version(name)))
    except PackageNotFoundError:
        package = name if LIBRARIES[name] else f"'dlx-course[{name}]'"
        needed = "" if LIBRARIES[name] else " (optionnel)"
        return Finding(
            name,
            Text(fr=f"absent{needed}", en=f"absent{needed.replace('nnel', 'nal')}"),
            both(f"pip install {package}"),
            broken=LIBRARIES[name],
        )


def _graphics_card() -> Finding:
    """Ask the driver: torch is slow to load, and a broken driver may end its process."""
    try:
        done = subprocess.run(ASK_FOR_CARD.split(), capture_output=True, text=True, timeout=5)
        card = done.stdout.partition("\n")[0].strip() if done.returncode == 0 else ""
    except (OSError, subprocess.SubprocessError):
        card = ""
    if card:
        return Finding("CUDA", both(card))
    return Finding(
        "CUDA", Text(fr="aucune carte (le processeur suffit)", en="no card (the processor is enough)")
    )


def _bubblewrap() -> Finding:
    path = shutil.which("bwrap")
    if path is not None or sys.platform != "linux":
        none = Text(fr="sans objet sur ce système", en="not for this system")
        return Finding("bubblewrap", both(path) if path else none)
    return Finding(
        "bubblewrap",
        Text(fr="absent", en="absent"),
        Text(
            fr="une couche d'isolement de moins ; par exemple : apt install bubblewrap",
            en="one layer of isolation less; for instance: apt install bubblewrap",
        ),
    )


def _sandbox() -> Finding:
    from ...grader.bench import Bench, BenchError

    try:
        with Bench() as bench:
            isolation = bench.start(["numpy"])
    except BenchError as error:
        advice = Text(
            fr="dlx ne peut rien vérifier ici ; montrez cette ligne à votre enseignant.",
            en="dlx can check nothing here; show this line to your teacher.",
        )
        return Finding("sandbox", both(str(error)), advice, broken=True)
    line = isolation_text(isolation.line)
    found = Text(fr=line.fr.removeprefix("isolement : "), en=line.en.removeprefix("sandbox: "))
    if isolation.level >= 2:
        return Finding("sandbox", found)
    return Finding(
        "sandbox",
        found,
        Text(
            fr="assez pour votre propre travail ; noter celui d'autrui demande le niveau 2 (Linux).",
            en="enough for your own work; grading other people's needs level 2 (Linux).",
        ),
    )


def _workspace() -> Finding:
    workspace = find_workspace(Path.cwd())
    if workspace is None:
        advice = both(fill_example("dlx start {chapter}"))
        return Finding("workspace", Text(fr="aucun ici", en="none here"), advice)
    opened = workspace.files(load_course().exercises)
    return Finding(
        "workspace",
        Text(
            fr=f"{workspace.root}, {len(opened)} exercices ouverts",
            en=f"{workspace.root}, {len(opened)} exercises opened",
        ),
    )
