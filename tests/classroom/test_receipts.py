"""A receipt is signed, says nothing about who somebody is, and one changed byte is seen."""

import json
import os
import re
import stat
from pathlib import Path
from typing import Any

import pytest
from keyed_class import CHAPTER, NAMES, NOON, NUMBERS, Keyed, keyed_class

from dlx.classroom.evidence import WorkContent
from dlx.classroom.evidence.store import Store
from dlx.classroom.receipts import other_files, receipts
from dlx.classroom.receipts.receipts import (
    class_public_key,
    read_public_key,
    read_receipt,
    to_bytes,
    verify,
    write_receipts,
)
from dlx.grader.files.writing import UserError
from dlx.grader.submissions import sha_of

pytest.importorskip("cryptography")


@pytest.fixture
def marked(
    tmp_path_factory: pytest.TempPathFactory, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Keyed:
    return keyed_class(tmp_path_factory, tmp_path, monkeypatch)


@pytest.fixture
def receipt(marked: Keyed) -> dict[str, Any]:
    return marked.receipt("wrong")


def trusted(receipt: dict[str, Any], public_key: Any) -> bool:
    found = verify(receipt, public_key)
    return found.valid and found.of_class is True


def test_every_mark_has_a_receipt_with_the_same_bytes_each_time(marked: Keyed) -> None:
    with marked.store() as store:
        paths = write_receipts(marked.folder, store)
        first = [path.read_bytes() for path in paths]
        moments = [path.stat().st_mtime_ns for path in paths]
        assert write_receipts(marked.folder, store) == paths
    assert [path.read_bytes() for path in paths] == first
    assert [path.stat().st_mtime_ns for path in paths] == moments, "what has not changed is not written"
    expected = {marked.root / "reports" / who / f"{CHAPTER.name}.receipt.json" for who in marked.who.values()}
    assert set(paths) == expected
    assert all(stat.S_IMODE(os.stat(path).st_mode) == 0o600 for path in paths)


def test_a_receipt_says_what_was_graded_and_under_what(marked: Keyed, receipt: dict[str, Any]) -> None:
    with marked.store() as store:
        (mark,) = store.marks(pseudonym=marked.who["wrong"])
    assert receipt["schema"] == "dlx-mark-receipt/1"
    assert receipt["class"] == "class"
    assert receipt["pseudonym"] == marked.who["wrong"]
    assert (receipt["original"], receipt["work"]) == (mark.submission.original, mark.submission.work)
    assert receipt["key"] == mark.grading.key
    assert receipt["environment"] == mark.grading.environment
    assert (receipt["earned"], receipt["points"]) == (mark.report.earned, mark.report.points)
    assert [e["sha256"] for e in receipt["exercises"]] == [e.sha256 for e in mark.report.exercises]
    assert receipt["submitted_at"].startswith("2026-11-21T13:00")
    assert receipt["graded_at"] and receipt["sandbox_level"] == mark.report.level
    assert receipt["late_percent"] is None, "nothing is due"


def test_the_late_penalty_is_told(marked: Keyed) -> None:
    path = marked.root / "dlx-class.toml"
    path.write_text(f"{path.read_text()}\n[chapters.{CHAPTER.name}]\ndue = {NOON:%Y-%m-%dT%H:%M:%SZ}\n")
    assert [marked.receipt(name)["late_percent"] for name in ("right", "wrong")] == [0.0, 10.0]


def test_nobody_is_named_and_no_secret_is_told(marked: Keyed, receipt: dict[str, Any]) -> None:
    text = to_bytes(receipt).decode()
    with marked.store() as store:
        assert store.seed not in text
        assert store.meta("receipt-salt", "") not in text
    for last, first in NAMES.values():
        assert last not in json.dumps(receipt, ensure_ascii=False)
        assert first not in json.dumps(receipt, ensure_ascii=False)
    assert not any(number in text for number in NUMBERS.values())
    assert "example.org" not in text
    assert not re.search(r"\btest_", text), "hidden checks go by their titles"
    key = marked.root / "evidence" / receipts.PRIVATE_KEY
    assert stat.S_IMODE(os.stat(key).st_mode) == 0o600


def test_the_class_signs_and_any_change_is_seen(
    marked: Keyed, receipt: dict[str, Any], tmp_path: Path
) -> None:
    public = class_public_key(marked.folder)
    assert trusted(receipt, public)
    path = tmp_path / "receipt.json"
    good = to_bytes(receipt)
    for place in range(0, len(good), 37):
        damaged = bytearray(good)
        damaged[place] ^= 1
        path.write_bytes(damaged)
        try:
            found = read_receipt(path)
        except UserError:
            continue
        assert found == receipt or not trusted(found, public), good[place - 20 : place + 20]
    better = {**receipt, "earned": receipt["points"]}
    assert not verify(better, public).valid


def test_another_key_is_told_from_the_key_of_the_class(
    marked: Keyed, receipt: dict[str, Any], tmp_path: Path
) -> None:
    ours = class_public_key(marked.folder)
    (marked.root / "evidence" / receipts.PRIVATE_KEY).unlink()
    forged = marked.receipt("wrong")
    found = verify(forged, ours)
    assert (found.valid, found.of_class) == (True, False)
    assert verify(forged, None).of_class is None
    assert trusted(forged, class_public_key(marked.folder)), "the public file follows the key"


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\x00\xff",
        b"[]",
        b"{}",
        b'{"schema": "dlx-mark-receipt/1"}',
        b"[" * 100_000,
        b'{"schema": "dlx-receipt/1"}',
        b" " * (2 << 20),
    ],
    ids=["empty", "bytes", "list", "table", "incomplete", "deep", "another", "large"],
)
def test_what_is_no_receipt_is_refused(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "receipt.json"
    path.write_bytes(data)
    with pytest.raises(UserError, match="is not the receipt of a mark") as caught:
        read_receipt(path)
    assert "n'est pas le reçu d'une note" in caught.value.text.fr


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"earned": ', '"earned": 99, "earned": '),
        ('"points": ', '"points": NaN, "x": '),
        ('"signature": "', '"signature": "zz'),
        ('"sha256": ', '"sha-256": '),
        ('"sha256": ', '"sha256": 7, "x": '),
        ('"title": ', '"title": 7, "x": '),
        ('"earned": ', f'"earned": 1{"0" * 400}, "x": '),
        ('"environment": ', '"environment": [], "x": '),
    ],
)
def test_a_receipt_has_one_meaning(receipt: dict[str, Any], tmp_path: Path, old: str, new: str) -> None:
    path = tmp_path / "receipt.json"
    path.write_text(to_bytes(receipt).decode().replace(old, new, 1))
    with pytest.raises(UserError, match="is not the receipt of a mark"):
        read_receipt(path)


def test_a_file_that_is_no_key_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "key.pem"
    path.write_text("hello")
    with pytest.raises(UserError, match="is no Ed25519 key in PEM") as caught:
        read_public_key(path)
    assert "n'est pas une clé Ed25519" in caught.value.text.fr
    with pytest.raises(UserError, match="Cannot read"):
        read_public_key(tmp_path / "nowhere.pem")


def test_the_salt_keeps_the_commitment_from_being_guessed(tmp_path: Path) -> None:
    found = set()
    for name in ("a", "b"):
        with Store(tmp_path / name / "evidence.db") as store:
            store.meta("seed", "the same")
            found.add(receipts.commitment(store))
    assert len(found) == 2


@pytest.mark.parametrize("hostile", [12, None, ["ab"], {"a": 1}, "zz"])
def test_a_key_that_is_no_text_is_no_receipt(
    receipt: dict[str, Any], tmp_path: Path, hostile: object
) -> None:
    path = tmp_path / "r.json"
    for field in ("signature", "public_key"):
        changed = {**receipt, "signed_by": dict(receipt["signed_by"])}
        (changed if field == "signature" else changed["signed_by"])[field] = hostile
        path.write_text(json.dumps(changed), "utf-8")
        with pytest.raises(UserError, match="is not the receipt of a mark"):
            read_receipt(path)


def test_a_changed_helper_module_is_another_work() -> None:
    files = {"one": "import tools\n", "one/tools": "x = 1\n"}
    receipt = {"exercises": [{"name": "part/one", "sha256": sha_of(files, "one")}]}
    assert other_files(receipt, WorkContent(files, ("part/one",))) == []
    changed = WorkContent({**files, "one/tools": "x = 2\n"}, ("part/one",))
    assert [other.name for other in other_files(receipt, changed)] == ["part/one"]
