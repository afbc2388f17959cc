"""A small class whose marks were given for real, under a copy of the key that a test may change."""

import shutil
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from dlx.classroom.engines.local import local_engine
from dlx.classroom.evidence.folder import ClassFolder, make_class, open_class
from dlx.classroom.evidence.originals import KeptFile, Originals
from dlx.classroom.evidence.records import Person, WorkContent
from dlx.classroom.evidence.store import Store
from dlx.classroom.grading.grading import grade_class, plan_grading
from dlx.classroom.receipts.receipts import PRIVATE_KEY, canonical, read_receipt, receipt_path, write_receipts
from dlx.exercises import Chapter, load_course
from dlx.grader.key.answer_key import answer_key, solutions_root
from dlx.grader.source.untrusted import file_entry

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
CHAPTER = load_course().chapters[0]
(FIRST,), (SECOND,) = (load_course().find(name) for name in ("softmax", "cross_entropy"))
NUMBERS = {"right": "21900001", "wrong": "21900002", "same": "21900003", "little": "21900004"}
NAMES = {
    "right": ("Dupré", "Zoé"),
    "wrong": ("Martin", "Ada"),
    "same": ("Martin", "Léo"),
    "little": ("O'Neil", "Mia"),
}


@dataclass(frozen=True)
class Keyed:
    """The class: right (all of it, in single precision), wrong (two exercises, one with a mistake), same
    (that very work), little (one exercise only). `who` gives their pseudonyms."""

    root: Path
    key: Path
    who: dict[str, str]

    @property
    def folder(self) -> ClassFolder:
        return open_class(self.root)

    def store(self) -> Store:
        return Store(self.folder.database)

    def earned(self) -> dict[str, float]:
        """The marks that count, by what each did."""
        names = {pseudonym: name for name, pseudonym in self.who.items()}
        with self.store() as store:
            return {names[mark.pseudonym]: mark.report.earned for mark in store.marks()}

    def copy_to(self, folder: Path) -> "Keyed":
        shutil.copytree(self.root, folder / "class")
        shutil.copytree(self.key, folder / "key")
        return Keyed(folder / "class", folder / "key", self.who)

    # --- receipts -------------------------------------------------------------------------------
    def receipt(self, name: str) -> dict[str, Any]:
        """The receipt of somebody's mark, as it is written now."""
        with self.store() as store:
            write_receipts(self.folder, store)
        return read_receipt(receipt_path(self.folder, self.who[name], CHAPTER.name))

    def sign(self, content: dict[str, Any]) -> dict[str, Any]:
        """The same under a signature of the class, which would never have said it."""
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
        from cryptography.hazmat.primitives.serialization import load_pem_private_key

        key = load_pem_private_key((self.folder.evidence / PRIVATE_KEY).read_bytes(), None)
        assert isinstance(key, Ed25519PrivateKey)
        return {**content, "signature": key.sign(canonical(content)).hex()}

    # --- the key --------------------------------------------------------------------------------
    def edit(self, name: str, old: str, new: str, slug: str = FIRST.slug) -> None:
        path = self.key / CHAPTER.name / slug / name
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new), "utf-8")

    def relax(self, check: str) -> None:
        """Let everybody pass a hidden check of the first exercise."""
        self._first_line(check, "return")

    def tighten(self, check: str) -> None:
        """Let an answer in single precision, which is right, fail it."""
        double = "satisfies(lambda found: np.asarray(found).dtype == np.float64)"
        self._first_line(check, f"expect(answer.{FIRST.provides[0]}(np.array([0.0, 0.0]))).{double}")

    def damage(self, check: str) -> None:
        """Make it raise by itself."""
        self._first_line(check, "raise RuntimeError('damaged')")

    def _first_line(self, check: str, line: str) -> None:
        path = self.key / CHAPTER.name / FIRST.slug / "test_hidden.py"
        before, found, after = path.read_text("utf-8").partition(f"def {check}(")
        assert found
        head, _, body = after.partition(":\n")
        path.write_text(f"{before}{found}{head}:\n    {line}\n{body}", "utf-8")


_BUILT: list[Keyed] = []


def keyed_class(factory: pytest.TempPathFactory, to: Path, patch: pytest.MonkeyPatch) -> Keyed:
    """A copy, in `to`, of the class, which is graded once; DLX_SOLUTIONS names the copy of its key."""
    root = solutions_root()
    if root is None or not (root / CHAPTER.name).is_dir():
        pytest.skip("the key is not installed")
    if not _BUILT:
        folder = factory.mktemp("keyed")
        shutil.copytree(root / CHAPTER.name, folder / "key" / CHAPTER.name)
        patch.setenv("DLX_SOLUTIONS", str(folder / "key"))
        _BUILT.append(_build(folder))
    mine = _BUILT[0].copy_to(to)
    patch.setenv("DLX_SOLUTIONS", str(mine.key))
    patch.setenv("LC_ALL", "C.UTF-8")
    return mine


def _build(folder: Path) -> Keyed:
    """Make the class and grade it under DLX_SOLUTIONS, which must be `folder`/key."""
    klass = make_class(folder / "class", "en", CHAPTER.name)
    originals = Originals(klass.originals)
    who = {}
    with Store(klass.database) as store:
        for index, (name, texts) in enumerate(_works(CHAPTER).items()):
            last, first = NAMES[name]
            person = Person("", NUMBERS[name], last, first, f"{name}@example.org", f"12{index}", True)
            who[name] = store.save_person(person).pseudonym
            content = WorkContent(texts, tuple(e.name for e in CHAPTER.exercises))
            files = [_keep(originals, f"{slug}.py", text.encode()) for slug, text in texts.items()]
            original = originals.keep_list(files)
            moment = NOON + timedelta(hours=index)
            store.add_submission(who[name], CHAPTER.name, original, f"{name}.zip", moment, content)
        with local_engine(2) as engine:
            graded = list(grade_class(plan_grading(store, load_course()), engine))
    assert [g.fault for g in graded] == [None] * 3, "the same work is graded once"
    return Keyed(klass.root, folder / "key", who)


def _works(chapter: Chapter) -> dict[str, dict[str, str]]:
    """What each of them did: texts by slug."""
    keys = {exercise.slug: answer_key(exercise) for exercise in chapter.exercises}
    right = {slug: key.reference for slug, key in keys.items() if key is not None}
    first = keys[FIRST.slug]
    assert first is not None
    mistake = next(known for known in first.known if known.name == "no_maximum_subtracted")
    single = first.accepted["single_precision"]
    wrong = {FIRST.slug: f"# my own words\n{mistake.source}", SECOND.slug: right[SECOND.slug]}
    little = {SECOND.slug: f"# quite alone\n{right[SECOND.slug]}"}
    return {"right": {**right, FIRST.slug: single}, "wrong": wrong, "same": wrong, "little": little}


def _keep(originals: Originals, name: str, data: bytes) -> KeptFile:
    path = originals.root / "incoming" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    kept = originals.keep(file_entry(path.parent, path))
    path.unlink()
    return kept
