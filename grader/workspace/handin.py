"""Prepare what a student hands in: one archive with a manifest, and a receipt.

Only the exercises' own files are sent, a large notebook without its outputs. Everything else that is found
is named with the reason why it stays: nothing is left out in silence, and no secret leaves by accident.
Light: no numpy.
"""

import io
import json
import platform
import re
import stat
import time
import unicodedata
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from ...exercises import Chapter, Exercise, Text, course_version
from ..files import UserError, make_folder, unreadable, write_new
from ..notebooks import MAX_NOTEBOOK, answer_in, to_notebook, without_outputs
from ..source import CACHES, MAX_FILE, Refusal, archive_entries, open_plain
from .exchange_client import Exchange, deposit
from .helpers import helpers_of
from .workspace import FILES, MARKER, NOTEBOOK, PRIVATE, Workspace, is_stub, read_file

MAX_ALL = 2 << 20
MAX_SHOWN = 128 << 10  # a larger notebook goes without its outputs
EPOCH = (1980, 1, 1, 0, 0, 0)
SECRETS = re.compile(
    r"\.env.*|id_(rsa|dsa|ecdsa|ed25519).*|.*\.(pem|key|pfx|p12|ppk|kdbx)|\.netrc|\.git-credentials"
    r"|\.pypirc|\.npmrc|\.htpasswd|.*(secret|credential|password|token).*",
    re.IGNORECASE,
)
CACHE = re.compile(r"\.git|\.venv|\.\w+_cache|\.ipynb_checkpoints|\.idea|\.DS_Store|.*\.py[co]")
GIVEN = re.compile(
    r"((statement|introduction)\.(fr|en)\.md|introduction\.ipynb|\w+(\.(fr|en))?\.svg|test_\w+\.py)(\.new)?|"
    r"\w+\.py\.new|README\.md|LISEZMOI\.md|\.gitignore|\.vscode|\.devcontainer|" + re.escape(MARKER)
)
OLD = re.compile(r".*\.(py|ipynb|new)\.bak-\d+|.*\.zip|dlx-reports|feedback|" + re.escape(PRIVATE))
REASONS = {
    "secret": Text(fr="ressemble à un secret", en="looks like a secret"),
    "link": Text(fr="est un lien", en="is a link"),
    "cache": Text(fr="cache ou réglage d'un outil", en="a tool's cache or settings"),
    "large": Text(fr="dépasse 1 Mio", en="is larger than 1 MiB"),
    "special": Text(fr="n'est pas un fichier ordinaire", en="is not a plain file"),
    "course": Text(fr="vient du cours", en="comes from the course"),
    "old": Text(fr="ancienne version, archive ou fichier de dlx", en="old version, archive or file of dlx"),
    "stub": Text(fr="encore le fichier de départ", en="still the first file"),
    "unknown": Text(fr="n'est pas un fichier d'exercice", en="is not an exercise file"),
    "other": Text(
        fr="un autre fichier du même exercice est rendu", en="another file of this exercise is sent"
    ),
}


@dataclass(frozen=True)
class Sent:
    """A file that goes into the archive; `warning` says why it would not count, `note` what was left out of
    it, or None. A `helper` is a module that the exercise's file imports."""

    exercise: Exercise
    name: str
    data: bytes
    warning: Text | None
    note: Text | None = None
    helper: bool = False


@dataclass(frozen=True)
class LeftOut:
    """A file or folder that stays, and why."""

    name: str
    why: Text


@dataclass(frozen=True)
class Plan:
    """What `dlx submit` is about to do."""

    workspace: Workspace
    chapter: Chapter
    sent: tuple[Sent, ...]
    kept: tuple[LeftOut, ...]


@dataclass(frozen=True)
class Receipt:
    """What the student keeps: enough to prove which archive (or deposit) was made, and when."""

    archive: Path
    path: Path
    content: Mapping[str, Any]


# --- what goes and what stays ---------------------------------------------------------------------
def plan_handing_in(workspace: Workspace, chapter: Chapter) -> Plan:
    """Look at every file of the chapter, and at those beside it.

    Args:
        workspace: whose files are looked at; nothing in it is changed.
        chapter: the chapter to hand in; the folders of the others are not entered.

    Returns:
        The exercise files that were worked on, each at most 1 MiB and 2 MiB in all, a notebook over 128 KiB
        counted without its outputs; and everything else, with the reason why it stays.

    Raises:
        UserError: there is nothing to send, or too much, or a file cannot be read.
    """
    sent: list[Sent] = []
    kept: list[LeftOut] = []
    mine = workspace.files(chapter.exercises)
    for path in _seen(workspace, chapter):
        exercise = next((e for e, file in mine.items() if file == path), None)
        why = _why_kept(path, exercise, chapter)
        name = path.relative_to(workspace.root).as_posix()
        file = _sent(exercise, path) if why is None and exercise is not None else None
        if file is None or len(file.data) > MAX_FILE:
            large = REASONS["large"] if file is not None else REASONS["unknown"]
            kept.append(LeftOut(name + ("/" if path.is_dir() else ""), why or large))
        else:
            sent.append(file)
    helpers = {path: name for file in sent for path, name in _helpers(file, mine[file.exercise]).items()}
    sent += [
        Sent(exercise, name, read_file(path), None, helper=True) for path, (exercise, name) in helpers.items()
    ]
    kept = [file for file in kept if workspace.root / file.name not in helpers]
    _check_size(sent, kept, chapter)
    return Plan(workspace, chapter, tuple(sent), tuple(kept))


def _seen(workspace: Workspace, chapter: Chapter) -> Iterator[Path]:
    """What lies where exercise files may lie: at the root, in the chapter, in each exercise's folder.
    Any other folder counts as one thing, and the other chapters not at all."""
    home = workspace.root / chapter.name
    folders = [workspace.root, home, *(home / exercise.slug for exercise in chapter.exercises)]
    others = {workspace.root / name for name in workspace.chapters}
    for folder in folders:
        if folder.is_symlink() or not folder.is_dir():
            continue
        try:
            children = sorted(folder.iterdir())
        except OSError as error:
            raise unreadable(folder, error) from error
        for path in children:
            entered = path in folders and path.is_dir() and not path.is_symlink()
            if not entered and path not in others - {home}:
                yield path


def _why_kept(path: Path, exercise: Exercise | None, chapter: Chapter) -> Text | None:
    """The reason why a file stays, or None if it goes."""
    found = path.lstat()
    name = path.name
    if stat.S_ISLNK(found.st_mode):
        return REASONS["link"]
    if exercise is not None:
        large = found.st_size > (MAX_NOTEBOOK if path.suffix == NOTEBOOK else MAX_FILE)
        return REASONS["large"] if large else REASONS["stub"] if is_stub(path, exercise) else None
    patterns = ((GIVEN, "course"), (SECRETS, "secret"), (OLD, "old"), (CACHE, "cache"))
    reason = next((word for pattern, word in patterns if pattern.fullmatch(name)), None)
    if reason is not None or name in CACHES:
        return REASONS[reason or "cache"]
    if not stat.S_ISREG(found.st_mode) and not stat.S_ISDIR(found.st_mode):
        return REASONS["special"]
    if found.st_size > MAX_FILE:
        return REASONS["large"]
    same = any(path.stem == exercise.slug and path.suffix in FILES for exercise in chapter.exercises)
    return REASONS["other"] if same else REASONS["unknown"]


def _sent(exercise: Exercise, path: Path) -> Sent:
    try:
        with open_plain(path) as stream:
            data = stream.read(MAX_NOTEBOOK + 1)
    except (OSError, Refusal) as error:
        cause = error if isinstance(error, OSError) else OSError(str(error))
        raise unreadable(path, cause) from error
    note = None
    if path.suffix == NOTEBOOK and len(data) > MAX_SHOWN:
        bare = without_outputs(data)
        if len(bare) < len(data):
            data, note = bare, _left_out(len(data) - len(bare))
    found = answer_in(path.name, data, exercise)
    name = f"{exercise.name}/{exercise.slug}{path.suffix}"
    return Sent(exercise, name, data, found if isinstance(found, Text) else None, note)


def _helpers(file: Sent, path: Path) -> dict[Path, tuple[Exercise, str]]:
    """The modules that a file imports from its folder, with their names in the archive."""
    text = answer_in(path.name, file.data, file.exercise)
    found = helpers_of(path, text) if isinstance(text, str) else {}
    mine = {name: place for name, place in found.items() if name != file.exercise.slug}
    return {place: (file.exercise, f"{file.exercise.name}/{name}.py") for name, place in mine.items()}


def _left_out(size: int) -> Text:
    mebibytes = f"{size / 2**20:.1f}".removesuffix(".0")
    return Text(
        fr=f"sans ses sorties, {mebibytes.replace('.', ',')} Mio, qui ne comptent pas dans la note",
        en=f"without its outputs, {mebibytes} MiB, which do not count in the mark",
    )


def _check_size(sent: list[Sent], kept: list[LeftOut], chapter: Chapter) -> None:
    if not sent:
        slugs = {f"{exercise.slug}{ending}" for exercise in chapter.exercises for ending in FILES}
        mine = [k for k in kept if k.name.rpartition("/")[2] in slugs]
        fr = " ".join(f"{k.name} : {k.why.fr}." for k in mine)
        en = " ".join(f"{k.name}: {k.why.en}." for k in mine)
        raise UserError(
            fr=f"Rien à rendre pour {chapter.name}. {fr}".strip(),
            en=f"Nothing to hand in for {chapter.name}. {en}".strip(),
        )
    if sum(len(file.data) for file in sent) > MAX_ALL:
        raise UserError(
            fr="Vos fichiers dépassent 2 Mio en tout : ils seraient refusés. Retirez-en les données.",
            en="Your files are larger than 2 MiB in all: they would be refused. Take the data out of them.",
        )


def notebooks(what: Plan, language: str) -> dict[str, bytes]:
    """The same files as an nbgrader course takes them, by name: a .py answer is put into its notebook.

    Raises:
        UserError: a .py file is no text in UTF-8.
    """
    return {
        file.name.rpartition("/")[2] if file.helper else f"{file.exercise.slug}{NOTEBOOK}": file.data
        if file.helper or file.name.endswith(NOTEBOOK)
        else to_notebook(file.name, file.data, file.exercise, language)
        for file in what.sent
    }


# --- the archive and the receipt ------------------------------------------------------------------
def hand_in(what: Plan, student: str, now: float | None = None) -> Receipt:
    """Write the archive, read it back as the grader will, and write the receipt.

    Args:
        what: the plan; its files are sent as they were when it was made.
        student: the name that the manifest claims.
        now: the moment in seconds since 1970 (UTC); None means the clock's.

    Returns:
        The receipt. The archive lies at the root of the workspace under a name that was free.

    Raises:
        UserError: a file cannot be written.
        RuntimeError: the archive does not hold a file as it was.
    """
    moment = time.gmtime(now)
    manifest = _manifest(what, student, time.strftime("%Y-%m-%dT%H:%M:%SZ", moment))
    data = _archive(what, manifest)
    name = "-".join([what.chapter.name, _file_stem(student), time.strftime("%Y%m%dT%H%M%SZ", moment)])
    archive = _write_under_free_name(what.workspace.root, name, ".zip", data)
    _read_back(archive, what)
    content = {
        "schema": "dlx-receipt/1",
        "archive": archive.name,
        "sha256": sha256(data).hexdigest(),
        "bytes": len(data),
        **{key: value for key, value in manifest.items() if key != "schema"},
    }
    return Receipt(archive, _keep_receipt(what, archive.stem, content), content)


def hand_in_to(exchange: Exchange, what: Plan, language: str) -> Receipt:
    """Deposit the chapter in an nbgrader exchange, and write the receipt.

    Args:
        exchange: where it goes, and in whose name.
        what: the plan; its chapter is the name of the assignment.
        language: "fr" or "en", of the notebook that a .py answer is put into.

    Returns:
        The receipt, whose archive is the folder of the deposit.

    Raises:
        UserError: the exchange cannot take it, or there is no place for receipts: nothing is left in the
            exchange. Or the receipt itself cannot be written: the deposit has been made.
    """
    files = notebooks(what, language)
    make_folder(what.workspace.root / PRIVATE / "receipts")
    done = deposit(exchange, what.chapter.name, files)
    created = done.moment.strftime("%Y-%m-%dT%H:%M:%S.%fZ")
    content = {
        "schema": "dlx-receipt/1",
        "deposit": str(done.path),
        "course": exchange.course,
        **{
            key: value for key, value in _manifest(what, exchange.student, created).items() if key != "schema"
        },
        "files": {name: sha256(data).hexdigest() for name, data in files.items()},
    }
    stem = "-".join([what.chapter.name, _file_stem(exchange.student), done.moment.strftime("%Y%m%dT%H%M%SZ")])
    try:
        return Receipt(done.path, _keep_receipt(what, stem, content), content)
    except UserError as error:
        place = what.workspace.root / PRIVATE / "receipts"
        raise UserError(
            fr=f"Le travail est rendu ({done.path}) : ne le rendez pas une seconde fois. Seul le reçu n'a "
            f"pas pu être écrit dans {place}.",
            en=f"The work is handed in ({done.path}): do not hand it in a second time. Only the receipt "
            f"could not be written in {place}.",
        ) from error


def _keep_receipt(what: Plan, stem: str, content: Mapping[str, Any]) -> Path:
    return _write_under_free_name(what.workspace.root / PRIVATE / "receipts", stem, ".json", _json(content))


def _manifest(what: Plan, student: str, created: str) -> dict[str, Any]:
    return {
        "schema": "dlx-submission/1",
        "student": student,
        "chapter": what.chapter.name,
        "exercises": [file.exercise.name for file in what.sent if not file.helper],
        "created": created,
        "dlx_version": course_version(),
        "python": platform.python_version(),
        "course_version": what.workspace.course_version,
        "files": {file.name: sha256(file.data).hexdigest() for file in what.sent},
    }


def _archive(what: Plan, manifest: Mapping[str, Any]) -> bytes:
    """The same files and manifest always give the same bytes."""
    memory = io.BytesIO()
    with zipfile.ZipFile(memory, "w") as archive:
        for name, data in [("manifest.json", _json(manifest)), *((f.name, f.data) for f in what.sent)]:
            info = zipfile.ZipInfo(name, EPOCH)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.create_system, info.external_attr = 3, (stat.S_IFREG | 0o644) << 16
            archive.writestr(info, data)
    return memory.getvalue()


def _json(content: Mapping[str, Any]) -> bytes:
    return (json.dumps(content, indent=1) + "\n").encode()


def _file_stem(student: str) -> str:
    """A name that every system and every upload form takes."""
    ascii_ = unicodedata.normalize("NFKD", student).encode("ascii", "ignore").decode()
    return re.sub(r"\W+", "_", ascii_).strip("_")[:40] or "student"


def _write_under_free_name(folder: Path, stem: str, ending: str, data: bytes) -> Path:
    path, number = folder / f"{stem}{ending}", 1
    while not write_new(path, data):
        number += 1
        path = folder / f"{stem}-{number}{ending}"
    return path


def _read_back(archive: Path, what: Plan) -> None:
    """The student must never find out from the teacher that the archive was broken."""
    with archive_entries(archive) as entries:
        found = {e.path: e.read(MAX_FILE + 1) for e in entries if e.why is None}
    for file in what.sent:
        if found.get(file.name) != file.data:
            raise RuntimeError(f"{archive.name} does not hold {file.name} as it was")
