"""A receipt for each mark: what was graded, under what, with what result, signed by the class.

    {"schema": "dlx-mark-receipt/1", ..., "signed_by": {...}, "signature": "<hex>"}

The signature (Ed25519) is over the canonical JSON of all the rest: sorted keys, no spaces, ASCII. Nothing
inside says who somebody is: a pseudonym stands for them. The seed of the class is not told: the receipt
binds it by a hash with a salt, which only the class can open. Hidden checks appear by title, as on a page.
"""

import json
import re
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ...grader.files import UserError, unreadable, write_atomic, write_new
from ...grader.reports import CheckResult, ExerciseReport, Report
from ..evidence import ClassFolder, Mark, Store, late_of, to_text
from .figures import MOST, results_from

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

SCHEMA = "dlx-mark-receipt/1"
PRIVATE_KEY = "receipts-key.pem"  # in the evidence
PUBLIC_KEY = "receipts-public-key.pem"  # in the class folder, to be given to students
LARGEST = 1 << 20  # bytes of a receipt
FIELDS = {
    "class": str,
    "pseudonym": str,
    "chapter": str,
    "original": str,
    "work": str,
    "key": str,
    "hidden_checks": bool,
    "environment": dict,
    "seed_commitment": str,
    "exercises": list,
    "signed_by": dict,
    "signature": str,
}


@dataclass(frozen=True)
class Verified:
    """What a signature proves. `signer` is the fingerprint of the key inside the receipt; `of_class` says
    whether that is the class's key, None where that key is not known."""

    valid: bool
    signer: str
    of_class: bool | None


# --- making ---------------------------------------------------------------------------------------
class _Desk:
    """What all receipts of a class have in common, read once.

    Raises:
        UserError: the signing key cannot be read or written, or cryptography is not installed.
    """

    def __init__(self, folder: ClassFolder, store: Store) -> None:
        self._folder, self._store = folder, store
        self._key = _signing_key(folder)
        self._signer = _signer(self._key.public_key())
        self._commitment = commitment(store)
        self._extensions = store.extensions()

    def receipt(self, mark: Mark) -> dict[str, Any]:
        """The signed receipt of a mark; the same mark gives the same bytes."""
        content = {**self._content(mark), "signed_by": self._signer}
        return {**content, "signature": self._key.sign(canonical(content)).hex()}

    def _content(self, mark: Mark) -> dict[str, Any]:
        submission, grading, report = mark.submission, mark.grading, mark.report
        graded_at = self._store.graded_at(submission.work or "", grading)
        return {
            "schema": SCHEMA,
            "class": self._folder.settings.name,
            "pseudonym": mark.pseudonym,
            "chapter": submission.chapter,
            "original": submission.original,
            "work": submission.work,
            "submitted_at": to_text(submission.submitted_at),
            "graded_at": to_text(graded_at) if graded_at else None,
            "key": grading.key,
            "hidden_checks": grading.hidden,
            "dlx_version": grading.dlx_version,
            "environment": self._store.graded_in(submission.work or "", grading),
            "seed_commitment": self._commitment,
            "sandbox_level": report.level,
            "late_percent": self._late_percent(mark),
            "earned": report.earned,
            "points": report.points,
            "exercises": results_of(report),
        }

    def _late_percent(self, mark: Mark) -> float | None:
        """What lateness costs, in percent of the points earned; None where no date is due."""
        submission = mark.submission
        if self._folder.settings.due.get(submission.chapter) is None:
            return None
        extended, _ = self._extensions.get((submission.pseudonym, submission.chapter), (None, ""))
        return late_of(self._folder, submission, extended).percent


def results_of(report: Report) -> list[dict[str, Any]]:
    """The marks of a report as a receipt tells them: by exercise and by check."""
    return [_exercise(exercise) for exercise in report.exercises]


def _exercise(exercise: ExerciseReport) -> dict[str, Any]:
    return {
        "name": exercise.name,
        "sha256": exercise.sha256,
        "verdict": exercise.verdict.value,
        "earned": exercise.earned,
        "points": exercise.points,
        "checks": [_check(check) for check in exercise.checks],
    }


def _check(check: CheckResult) -> dict[str, Any]:
    return {
        "title": {"fr": check.title.fr, "en": check.title.en},
        "verdict": check.verdict.value,
        "earned": check.earned,
        "points": check.points,
    }


def commitment(store: Store) -> str:
    """A hash that binds the seed of the class and tells nothing about it."""
    salt = store.meta("receipt-salt", secrets.token_hex(16))
    return sha256(f"{salt}:{store.seed}".encode()).hexdigest()


def write_receipts(folder: ClassFolder, store: Store) -> list[Path]:
    """Write reports/<pseudonym>/<chapter>.receipt.json for every mark.

    Args:
        folder: the class; its key is made at first use, and the public half put in its root.
        store: its evidence.

    Returns:
        All receipts, changed or not, by chapter and pseudonym.

    Raises:
        UserError: a file cannot be written, or cryptography is not installed.
    """
    written = []
    desk = _Desk(folder, store)
    for mark in store.marks():
        path = receipt_path(folder, mark.pseudonym, mark.submission.chapter)
        data = to_bytes(desk.receipt(mark))
        if not path.is_file() or path.read_bytes() != data:
            write_atomic(path, data, mode=0o600)
        written.append(path)
    return written


def receipt_path(folder: ClassFolder, pseudonym: str, chapter: str) -> Path:
    """Where the receipt of a mark lies, beside the page.

    Args:
        folder: the class.
        pseudonym: from the evidence, never from a receipt: it names a folder.
        chapter: from the evidence too.

    Returns:
        The path, whether there is a receipt or not.
    """
    return folder.reports / pseudonym / f"{chapter}.receipt.json"


def to_bytes(receipt: Mapping[str, Any]) -> bytes:
    return (json.dumps(receipt, indent=1, sort_keys=True) + "\n").encode()


def canonical(content: Mapping[str, Any]) -> bytes:
    """What is signed: the receipt without its signature, in the one form that JSON allows it."""
    rest = {name: value for name, value in content.items() if name != "signature"}
    return json.dumps(rest, sort_keys=True, separators=(",", ":"), allow_nan=False).encode()


# --- reading --------------------------------------------------------------------------------------
def read_receipt(path: Path) -> dict[str, Any]:
    """A receipt from a file that may be anything.

    Returns:
        The receipt, of 1 MiB at most, with every field of FIELDS; whether it is true, `verify` begins to say.

    Raises:
        UserError: it cannot be read, or is no receipt of a mark; the ValueError that says why is its cause.
    """
    try:
        with path.open("rb") as stream:
            data = stream.read(LARGEST + 1)
    except OSError as error:
        raise unreadable(path, error) from error
    try:
        if len(data) > LARGEST:
            raise ValueError("it is larger than 1 MiB")
        receipt = json.loads(data, object_pairs_hook=_once, parse_constant=_no_constant)
        _check_form(receipt)
    except (ValueError, RecursionError) as error:
        raise _no_receipt(path, str(error) or "it cannot be read") from error
    found: dict[str, Any] = receipt
    return found


def _check_form(receipt: Any) -> None:
    if not isinstance(receipt, dict) or receipt.get("schema") != SCHEMA:
        raise ValueError(f"it has no schema {SCHEMA}")
    for name, kind in FIELDS.items():
        if not isinstance(receipt.get(name), kind):
            raise ValueError(f"{name} is missing")
    for name in ("earned", "points"):
        if not isinstance(receipt.get(name), int | float) or not 0 <= receipt[name] < MOST:
            raise ValueError(f"{name} is no mark")
    for exercise in receipt["exercises"]:
        results_from(exercise)
    for text in (receipt["signature"], receipt["signed_by"].get("public_key")):
        if not isinstance(text, str):
            raise ValueError("public_key is no text")
        bytes.fromhex(text)


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Of two values under one name, readers may believe different ones: such a file is refused."""
    table = dict(pairs)
    if len(table) != len(pairs):
        raise ValueError("a name stands there twice")
    return table


def _no_constant(name: str) -> Any:
    raise ValueError(f"{name} is no number")


IN_FRENCH = (
    (r"it has no schema (\S+)", r"le schéma \1 n'y est pas"),
    (r"it is larger than 1 MiB", "plus de 1 Mio"),
    (r"(.+) is missing", r"il manque \1"),
    (r"(.+) stands there twice", "un nom y est deux fois"),
    (r"(\w+) is no \w+|(\w+(?:, \w+)*)", r"\1\2 n'a pas la forme voulue"),
)


def _no_receipt(path: Path, what: str) -> UserError:
    found = (match.expand(words) for bad, words in IN_FRENCH if (match := re.fullmatch(bad, what)))
    why = next(found, "il ne se lit pas")
    return UserError(
        fr=f"{path} n'est pas le reçu d'une note ({why}). Il faut un fichier .receipt.json, tel que la "
        "classe l'a écrit.",
        en=f"{path} is not the receipt of a mark ({what}). A .receipt.json file is wanted, as the class "
        "wrote it.",
    )


def verify(receipt: Mapping[str, Any], public_key: "Ed25519PublicKey | None") -> Verified:
    """Check the signature.

    Args:
        receipt: what `read_receipt` gave; cryptography must be installed (`need_cryptography`).
        public_key: the class's, or None where it is not known.

    Returns:
        What the signature proves. With a key of one's own anybody may sign: `of_class` says whose it is.
    """
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    inside = bytes.fromhex(receipt["signed_by"]["public_key"])
    signer = sha256(inside).hexdigest()
    of_class = None if public_key is None else public_key.public_bytes_raw() == inside
    try:
        key = Ed25519PublicKey.from_public_bytes(inside)
        key.verify(bytes.fromhex(receipt["signature"]), canonical(receipt))
    except (InvalidSignature, ValueError):
        return Verified(False, signer, of_class)
    return Verified(receipt["signed_by"].get("fingerprint") == signer, signer, of_class)


# --- keys -----------------------------------------------------------------------------------------
def _signer(key: "Ed25519PublicKey") -> dict[str, str]:
    raw = key.public_bytes_raw()
    return {"algorithm": "ed25519", "public_key": raw.hex(), "fingerprint": sha256(raw).hexdigest()}


def _signing_key(folder: ClassFolder) -> "Ed25519PrivateKey":
    """The class's key, made at first use; its public half is put in the class folder."""
    need_cryptography()
    from cryptography.hazmat.primitives import serialization as form
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    path = folder.evidence / PRIVATE_KEY
    if not path.exists():
        fresh = Ed25519PrivateKey.generate()
        pem = fresh.private_bytes(form.Encoding.PEM, form.PrivateFormat.PKCS8, form.NoEncryption())
        write_new(path, pem, mode=0o600)
    key = _load(path, lambda data: form.load_pem_private_key(data, password=None))
    if not isinstance(key, Ed25519PrivateKey):
        raise _no_key(path)
    pem = key.public_key().public_bytes(form.Encoding.PEM, form.PublicFormat.SubjectPublicKeyInfo)
    public = folder.root / PUBLIC_KEY
    if not public.is_file() or public.read_bytes() != pem:
        write_atomic(public, pem)
    return key


def class_public_key(folder: ClassFolder) -> "Ed25519PublicKey | None":
    """The class's public key, or None where it has signed nothing yet.

    Returns:
        What lies in the root of the class; anybody may have it.

    Raises:
        UserError: the file is there and cannot be read as a key, or cryptography is not installed.
    """
    path = folder.root / PUBLIC_KEY
    return read_public_key(path) if path.is_file() else None


def read_public_key(path: Path) -> "Ed25519PublicKey":
    """A public key in PEM.

    Returns:
        The Ed25519 key.

    Raises:
        UserError: it cannot be read, or is none; or cryptography is not installed.
    """
    need_cryptography()
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
    from cryptography.hazmat.primitives.serialization import load_pem_public_key

    key = _load(path, load_pem_public_key)
    if not isinstance(key, Ed25519PublicKey):
        raise _no_key(path)
    return key


def _load(path: Path, read: Any) -> Any:
    from cryptography.exceptions import UnsupportedAlgorithm

    try:
        return read(path.read_bytes())
    except OSError as error:
        raise unreadable(path, error) from error
    except (ValueError, TypeError, UnsupportedAlgorithm) as error:
        raise _no_key(path) from error


def _no_key(path: Path) -> UserError:
    return UserError(
        fr=f"{path} n'est pas une clé Ed25519 au format PEM. Remettez le fichier de la classe "
        f"({PUBLIC_KEY}), ou une copie de sauvegarde.",
        en=f"{path} is no Ed25519 key in PEM. Put the file of the class ({PUBLIC_KEY}) there, or a backup.",
    )


def need_cryptography() -> None:
    """See that receipts can be signed and verified here.

    Raises:
        UserError: the library that signs is not installed.
    """
    try:
        import cryptography  # noqa: F401
    except ImportError as error:
        raise UserError(
            fr="Signer et vérifier les reçus demande la bibliothèque cryptography. Installez-la : pip "
            "install 'dlx-course[class]'",
            en="Signing and verifying receipts needs the library cryptography. Install it: pip install "
            "'dlx-course[class]'",
        ) from error
