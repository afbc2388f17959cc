"""`dlx replay`: try the receipt of a mark, and say whether grading again agrees with it."""

from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ...exercises import Chapter, Course, Text, load_course
from ...grader.files import UserError
from ..terminal import Console, argument, command, json_option, option, safe_line
from .class_options import class_option

if TYPE_CHECKING:
    from ...classroom.evidence import ClassFolder, Store, WorkContent
    from ...classroom.receipts import Changed, Verified

AGREES, DISAGREES, CANNOT, OUR_FAULT = 0, 1, 2, 3
HELP = Text(
    fr="Vérifie le reçu d'une note : sa signature, le travail, le corrigé, les versions ; puis note de "
    "nouveau et dit si le résultat est le même. Les vérifications cachées demandent le corrigé des "
    "enseignants ; sans lui, seuls la signature et le travail sont vérifiés. Codes : 0 d'accord, 1 en "
    "désaccord, 2 ne peut pas être essayé.",
    en="Tries the receipt of a mark: its signature, the work, the key, the versions; then grades again and "
    "says whether the result is the same. The hidden checks need the teachers' key; without it, only the "
    "signature and the work are checked. Exit codes: 0 agrees, 1 disagrees, 2 cannot be tried.",
)
WORK = Text(
    fr="Le travail rendu, s'il n'est pas dans la classe.", en="The work, where the class does not have it."
)
PUBLIC = Text(
    fr="La clé publique de la classe, donnée par l'enseignant.",
    en="The public key of the class, given by the teacher.",
)
UNSAFE = Text(
    fr="Noter de nouveau même sans isolement.",
    en="Grade again even without isolation.",
)


@dataclass
class Trial:
    """What has been found so far; `code` is the exit code once it is known."""

    console: Console
    receipt: Mapping[str, Any]
    code: int | None = None
    json: dict[str, Any] = field(default_factory=dict)

    def say(self, good: bool | None, fr: str, en: str) -> None:
        word = {True: Text(fr="oui", en="yes"), False: Text(fr="NON", en="NO"), None: Text(fr="?", en="?")}
        colour = {True: "green", False: "red", None: "yellow"}
        text = safe_line(Text(fr=fr, en=en)[self.console.language])
        self.console.say(f"  {word[good][self.console.language]:<4}{text}", colour[good])

    def end(self, code: int, fr: str, en: str) -> None:
        self.code = code
        self.json |= {"agrees": {AGREES: True, DISAGREES: False}.get(code), "why": {"fr": fr, "en": en}}
        self.console.say(safe_line(Text(fr=fr, en=en)[self.console.language]), bold=True)


@command(help=HELP, example="dlx replay {chapter}.receipt.json")
@argument("receipt", metavar="RECEIPT", required=True)
@class_option
@option("--work", metavar="PATH", text=WORK)
@option("--public-key", metavar="FILE", text=PUBLIC)
@option("--unsafe-no-sandbox", "unsafe", is_flag=True, text=UNSAFE)
@json_option
@click.pass_obj
def replay(
    console: Console,
    receipt: str,
    class_: Path,
    work: str | None,
    public_key: str | None,
    unsafe: bool,
    as_json: bool,
) -> int:
    from ...classroom.evidence import Store
    from ...classroom.receipts import chapter_of, read_receipt

    console.prose_to_stderr = as_json
    course = load_course()
    trial = Trial(console, read_receipt(Path(receipt)))
    trial.json |= {"schema": "dlx-replay/1", "receipt": receipt, "agrees": None, "differences": []}
    with ExitStack() as stack:
        folder = _class(class_)
        store = stack.enter_context(Store(folder.database)) if folder and folder.database.exists() else None
        _title(trial)
        if _signed(trial, folder, public_key) and _adds_up(trial):
            chapter = chapter_of(trial.receipt, course)
            content = _work(trial, chapter, course, store, work)
            if content is not None:
                _grade(trial, chapter, content, store, unsafe)
    if as_json:
        console.emit(trial.json)
    assert trial.code is not None
    return trial.code


def _class(place: Path) -> "ClassFolder | None":
    from ...classroom.evidence import open_class

    try:
        return open_class(place)
    except UserError:
        if place != Path("."):
            raise
        return None


def _title(trial: Trial) -> None:
    r = trial.receipt
    score = f"{_number(r.get('earned'))}/{_number(r.get('points'))}"
    fr = f"Reçu de {r['pseudonym']} pour {r['chapter']}, classe {r['class']} : {score}"
    en = f"Receipt of {r['pseudonym']} for {r['chapter']}, class {r['class']}: {score}"
    trial.console.say(safe_line(Text(fr=fr, en=en)[trial.console.language]), bold=True)


def _number(value: Any) -> str:
    return f"{value:g}" if isinstance(value, int | float) else "?"


# --- the signature --------------------------------------------------------------------------------
def _signed(trial: Trial, folder: "ClassFolder | None", public_key: str | None) -> bool:
    """Whether the receipt can be believed; says so."""
    from ...classroom.receipts import class_public_key, need_cryptography, read_public_key, verify

    need_cryptography()
    key = read_public_key(Path(public_key)) if public_key else class_public_key(folder) if folder else None
    found = verify(trial.receipt, key)
    trial.json["signature"] = {
        "valid": found.valid,
        "of_class": found.of_class,
        "signer": found.signer,
    }
    _say_signature(trial, found)
    return trial.code is None


def _say_signature(trial: Trial, found: "Verified") -> None:
    short = found.signer[:16]
    if not found.valid:
        trial.say(
            False, "la signature ne correspond pas au contenu", "the signature does not fit the content"
        )
        trial.end(
            DISAGREES,
            "Ce reçu a été modifié après sa signature : il ne prouve rien. Demandez-en un à l'enseignant.",
            "This receipt was changed after it was signed: it proves nothing. Ask the teacher for one.",
        )
    elif found.of_class is None:
        trial.say(
            None,
            f"signé par la clé {short}…, dont on ne sait pas ici si elle est celle de la classe : comparez "
            "avec ce que l'enseignant a publié, ou ajoutez --public-key FICHIER",
            f"signed by key {short}…; whether it is the class's is not known here: compare with what the "
            "teacher published, or add --public-key FILE",
        )
    elif found.of_class:
        trial.say(True, f"signé par la classe (clé {short}…)", f"signed by the class (key {short}…)")
    else:
        trial.say(False, f"signé par une autre clé : {short}…", f"signed by another key: {short}…")
        trial.end(
            DISAGREES,
            "Ce reçu n'a pas été signé par cette classe. Vérifiez le dossier de la classe ou la clé "
            "publique.",
            "This receipt was not signed by this class. Check the class folder or the public key.",
        )


def _adds_up(trial: Trial) -> bool:
    """Whether the figures of the receipt are the sums of its own checks; says so where they are not."""
    from ...classroom.receipts import other_sums

    differing = other_sums(trial.receipt)
    if differing:
        trial.json["differences"] = [_other_as_json(other) for other in differing]
        _show(trial, differing, "sommes", "sums")
        trial.end(
            DISAGREES,
            "Ce reçu se contredit : ses totaux ne sont pas la somme de ses vérifications. Demandez-en un à "
            "l'enseignant.",
            "This receipt contradicts itself: its totals are not the sums of its checks. Ask the teacher for "
            "one.",
        )
    return not differing


# --- the work -------------------------------------------------------------------------------------
def _work(
    trial: Trial, chapter: Chapter, course: Course, store: "Store | None", given: str | None
) -> "WorkContent | None":
    """The work that was graded, or None when it is not here; says so."""
    from ...classroom.receipts import other_files, work_at, work_of_class

    if given is None:
        content = work_of_class(trial.receipt, store) if store is not None else None
        if content is None:
            trial.say(None, "le travail n'est pas ici", "the work is not here")
            trial.end(
                CANNOT,
                "Impossible à essayer sans le travail. Donnez la classe (--class DOSSIER) ou le travail "
                "(--work CHEMIN).",
                "It cannot be tried without the work. Give the class (--class FOLDER) or the work (--work "
                "PATH).",
            )
            return None
    else:
        content = work_at(Path(given), chapter, course)
    differing = other_files(trial.receipt, content)
    trial.json["work"] = {"same": not differing, "differs": [_other_as_json(other) for other in differing]}
    if differing:
        _show(trial, differing, "fichiers", "files", short=True)
        trial.end(
            DISAGREES,
            "Ce travail n'est pas celui qui a été noté : les fichiers ci-dessus sont différents.",
            "This is not the work that was graded: the files above differ.",
        )
        return None
    count = len(trial.receipt["exercises"])
    trial.say(
        True,
        f"le travail est celui qui a été noté ({count} exercices)",
        f"the work is the one that was graded ({count} exercises)",
    )
    return content


def _other_as_json(other: "Changed") -> dict[str, str | None]:
    return {"name": other.name, "then": other.then, "now": other.now}


def _show(trial: Trial, others: "Sequence[Changed]", fr: str, en: str, short: bool = False) -> None:
    """What differs, line by line: as the receipt says it -> as it is here."""
    trial.say(False, f"différences ({fr}) : {len(others)}", f"differences ({en}): {len(others)}")
    for other in others:
        then, now = ((text or "-")[: 12 if short else 200] for text in (other.then, other.now))
        trial.console.say(f"        {safe_line(other.name)} : {safe_line(then)} → {safe_line(now)}")


# --- grading again --------------------------------------------------------------------------------
def _grade(
    trial: Trial, chapter: Chapter, content: "WorkContent", store: "Store | None", unsafe: bool
) -> None:
    from ...classroom.receipts import grade_once_more, has_key, other_verdicts, seed_of_class

    receipt = trial.receipt
    if receipt["hidden_checks"] and not has_key(chapter):
        trial.end(
            CANNOT,
            "La signature et le travail ont été vérifiés. Noter de nouveau demande le corrigé des "
            "enseignants, qui n'est pas installé ici : la note elle-même n'a pas été essayée.",
            "The signature and the work were verified. Grading again needs the teachers' key, which is not "
            "installed here: the mark itself was not tried.",
        )
        return
    same_key = _conditions(trial, chapter)
    seed = seed_of_class(receipt, store) if store is not None else None
    trial.json["seed"] = "class" if seed else "other"
    if seed is None:
        trial.say(
            None,
            "la graine de la classe n'est pas ici : d'autres tirages",
            "the seed of the class is not here: other draws",
        )
    graded = grade_once_more(receipt, content, chapter, seed, unsafe)
    if graded.report is None or graded.ours:
        trial.end(
            OUR_FAULT,
            f"dlx n'a pas pu noter de nouveau ({graded.fault or 'panne'}). La note n'est pas en cause.",
            f"dlx could not grade again ({graded.fault or 'fault'}). The mark is not to blame.",
        )
        return
    _verdict(trial, other_verdicts(receipt, graded.report), same_key)


def _conditions(trial: Trial, chapter: Chapter) -> bool:
    """Say under what the work is graded again; whether the key is the same."""
    from ...classroom.receipts import key_now, other_versions

    now = key_now(trial.receipt, chapter)
    same = bool(now == trial.receipt["key"])
    versions = other_versions(trial.receipt)
    trial.json |= {
        "key": {"same": same, "then": trial.receipt["key"], "now": now},
        "environment": {"same": not versions, "differs": [_other_as_json(other) for other in versions]},
    }
    if same:
        trial.say(True, "le corrigé est le même", "the key is the same")
    else:
        then = trial.receipt["key"][:12]
        trial.say(
            False,
            f"le corrigé a changé depuis : {then} → {now[:12]}",
            f"the key has changed since: {then} → {now[:12]}",
        )
    if versions:
        _show(trial, versions, "versions", "versions")
    else:
        trial.say(True, "les versions sont les mêmes", "the versions are the same")
    return same


def _verdict(trial: Trial, differing: "Sequence[Changed]", same_key: bool) -> None:
    trial.json["differences"] = [_other_as_json(other) for other in differing]
    if not differing:
        trial.say(True, "mêmes verdicts", "same verdicts")
        trial.end(
            AGREES,
            "D'accord : noté de nouveau, ce travail reçoit la même note.",
            "It agrees: graded again, this work gets the same mark.",
        )
        return
    _show(trial, differing, "verdicts", "verdicts")
    fr = "" if same_key else " Le corrigé a changé entre-temps : c'est sans doute pourquoi."
    en = "" if same_key else " The key has changed in the meantime: that is probably why."
    trial.end(
        DISAGREES,
        f"En désaccord : les vérifications ci-dessus donnent un autre résultat.{fr}",
        f"It disagrees: the checks above give another result.{en}",
    )
