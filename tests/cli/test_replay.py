"""`dlx replay`: a receipt is believed, doubted or left open, and it says which and why."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from keyed_class import CHAPTER, FIRST, SECOND, Keyed, keyed_class

from dlx.classroom.receipts.receipts import (
    PRIVATE_KEY,
    PUBLIC_KEY,
    _signer,
    canonical,
    receipt_path,
    to_bytes,
    write_receipts,
)
from dlx.cli.main import cli

pytest.importorskip("cryptography")
NEAR = "test_scores_near_a_thousand"


@pytest.fixture
def marked(
    tmp_path_factory: pytest.TempPathFactory, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Keyed:
    """The class with its receipts, and somebody who is in another folder."""
    mine = keyed_class(tmp_path_factory, tmp_path, monkeypatch)
    with mine.store() as store:
        write_receipts(mine.folder, store)
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    return mine


def path_of(marked: Keyed, who: str) -> Path:
    return receipt_path(marked.folder, marked.who[who], CHAPTER.name)


def replay(path: Path, *words: str) -> Result:
    return CliRunner().invoke(cli, ["replay", str(path), *words], prog_name="dlx")


def work_of(marked: Keyed, who: str, to: Path) -> Path:
    """The work of somebody as a folder, as they have it themselves."""
    with marked.store() as store:
        (submission,) = store.submissions(marked.who[who])
        content = store.content(submission.work or "")
    for slug, text in content.files.items():
        path = to / CHAPTER.name / slug / f"{slug}.py"
        path.parent.mkdir(parents=True)
        path.write_text(text, "utf-8")
    return to


@pytest.mark.parametrize("who", ["right", "wrong", "little"])
def test_grading_again_agrees(marked: Keyed, who: str) -> None:
    done = replay(path_of(marked, who), "--class", str(marked.root))
    assert done.exit_code == 0, done.output
    assert "yes signed by the class (key " in done.output
    assert f"yes the work is the one that was graded ({len(CHAPTER.exercises)} exercises)" in done.output
    assert "yes the key is the same" in done.output
    assert "yes the versions are the same" in done.output
    assert done.output.endswith("It agrees: graded again, this work gets the same mark.\n")


def test_the_class_is_found_around_the_current_folder(marked: Keyed, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(marked.root / "reports")
    done = replay(path_of(marked, "little"), "--json")
    found = json.loads(done.stdout)
    assert done.exit_code == 0
    assert (found["schema"], found["agrees"], found["seed"]) == ("dlx-replay/1", True, "class")
    assert found["signature"]["of_class"] is True
    assert found["work"] == {"same": True, "differs": []}
    assert found["key"]["same"] is found["environment"]["same"] is True


def test_a_changed_receipt_proves_nothing(marked: Keyed) -> None:
    path = path_of(marked, "wrong")
    path.write_text(path.read_text().replace('"verdict": "wrong_answer"', '"verdict": "accepted"', 1))
    for language, sentence in (
        ("en", "This receipt was changed after it was signed: it proves nothing. Ask the teacher for one."),
        (
            "fr",
            "Ce reçu a été modifié après sa signature : il ne prouve rien. Demandez-en un à l'enseignant.",
        ),
    ):
        done = replay(path, "--class", str(marked.root), "--lang", language)
        assert (done.exit_code, done.output.splitlines()[-1]) == (1, sentence)
    assert json.loads(replay(path, "--json").stdout)["agrees"] is False


def test_a_receipt_that_another_key_signed_is_not_the_class_s(marked: Keyed, tmp_path: Path) -> None:
    shutil.copy(marked.root / PUBLIC_KEY, tmp_path / "published.pem")
    (marked.root / "evidence" / PRIVATE_KEY).unlink()
    marked.receipt("wrong")
    done = replay(path_of(marked, "wrong"), "--public-key", str(tmp_path / "published.pem"))
    assert done.exit_code == 1
    assert "NO  signed by another key: " in done.output
    assert done.output.endswith(
        "This receipt was not signed by this class. Check the class folder or the public key.\n"
    )


def forged(content: dict[str, Any], figure: str) -> dict[str, Any]:
    """A receipt in which one figure says more than was earned."""
    first = next(e for e in content["exercises"] if any(check["earned"] == 0 for check in e["checks"]))
    failed = next(check for check in first["checks"] if check["earned"] == 0)
    if figure == "total":
        content["earned"] += 1
    elif figure == "maximum":
        content["points"] -= 1
    elif figure == "exercise":
        first["earned"] += 1
        content["earned"] += 1
    elif figure == "verdict":
        first["verdict"] = "accepted"
    elif figure == "worth":  # a check that failed counts less, and all sums follow
        failed["points"] -= 1
        first["points"] -= 1
        content["points"] -= 1
    return content


@pytest.mark.parametrize("figure", ["total", "maximum", "exercise", "verdict", "worth"])
@pytest.mark.parametrize("whose", ["own", "class"])
def test_a_figure_that_grading_again_does_not_give_is_refused(
    marked: Keyed, tmp_path: Path, figure: str, whose: str
) -> None:
    """Signed with one's own key or with the class's: every figure that is shown is recomputed."""
    content = forged(marked.receipt("wrong"), figure)
    signed = signed_by_another_key(content) if whose == "own" else marked.sign(content)
    path = tmp_path / "forged.receipt.json"
    path.write_bytes(to_bytes(signed))
    work = work_of(marked, "wrong", tmp_path / "work")
    done = replay(path, "--work", str(work)) if whose == "own" else replay(path, "--class", str(marked.root))
    assert done.exit_code == 1, done.output
    assert "It agrees" not in done.output


def test_a_receipt_that_contradicts_itself_says_where(marked: Keyed, tmp_path: Path) -> None:
    """Also where the key is not installed: the sums need none."""
    content = marked.receipt("wrong")
    true = f"{content['earned']:g}/{content['points']:g}"
    content["earned"] = content["points"]
    path = tmp_path / "forged.receipt.json"
    path.write_bytes(to_bytes(signed_by_another_key(content)))
    done = replay(path)
    assert done.exit_code == 1
    assert f"total : {content['points']:g}/{content['points']:g} → {true}" in done.output
    assert done.output.endswith(
        "This receipt contradicts itself: its totals are not the sums of its checks. Ask the teacher for "
        "one.\n"
    )


def signed_by_another_key(content: dict[str, Any]) -> dict[str, Any]:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    key = Ed25519PrivateKey.generate()
    content["signed_by"] = _signer(key.public_key())
    return {**content, "signature": key.sign(canonical(content)).hex()}


def test_a_changed_key_is_named_and_explains_a_disagreement(marked: Keyed) -> None:
    path = path_of(marked, "wrong")
    marked.relax(NEAR)
    done = replay(path, "--class", str(marked.root), "--json")
    found = json.loads(done.stdout)
    assert (done.exit_code, found["agrees"], found["key"]["same"]) == (1, False, False)
    (difference,) = found["differences"]
    assert difference["name"].startswith(f"{FIRST.name}: ")
    assert difference["then"].startswith("wrong_answer, 0")
    assert difference["now"].startswith("accepted, ")
    assert "The key has changed in the meantime: that is probably why." in done.stderr
    right = replay(path_of(marked, "little"), "--class", str(marked.root))
    assert right.exit_code == 0, "another key, and the same verdicts"
    assert "NO  the key has changed since: " in right.output


def test_other_versions_are_named(marked: Keyed) -> None:
    path = path_of(marked, "little")
    receipt = marked.receipt("little")
    receipt["environment"]["numpy"] = "1.0"
    path.write_bytes(to_bytes(marked.sign(receipt)))
    done = replay(path, "--class", str(marked.root))
    assert done.exit_code == 0
    assert "NO  differences (versions): 1" in done.output
    assert "numpy : 1.0 → " in done.output


def test_a_student_verifies_what_can_be_verified(
    marked: Keyed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DLX_SOLUTIONS", str(tmp_path / "nothing"))
    work = work_of(marked, "wrong", tmp_path / "mine")
    arguments = ["--work", str(work), "--public-key", str(marked.root / PUBLIC_KEY)]
    done = replay(path_of(marked, "wrong"), *arguments)
    assert done.exit_code == 2
    assert "yes signed by the class" in done.output
    assert "yes the work is the one that was graded" in done.output
    assert done.output.endswith("is not installed here: the mark itself was not tried.\n")
    alone = replay(path_of(marked, "wrong"), "--work", str(work))
    assert "?   signed by key " in alone.output
    assert "add --public-key FILE" in alone.output


def test_the_file_that_differs_is_named(marked: Keyed, tmp_path: Path) -> None:
    work = work_of(marked, "wrong", tmp_path / "mine")
    changed = work / CHAPTER.name / SECOND.slug / f"{SECOND.slug}.py"
    changed.write_text(f"{changed.read_text('utf-8')}\n# later\n", "utf-8")
    done = replay(path_of(marked, "wrong"), "--class", str(marked.root), "--work", str(work), "--json")
    found = json.loads(done.stdout)
    assert (done.exit_code, found["agrees"]) == (1, False)
    assert [other["name"] for other in found["work"]["differs"]] == [SECOND.name]
    assert "This is not the work that was graded: the files above differ." in done.stderr


def test_with_the_key_and_without_the_class_other_inputs_are_drawn(marked: Keyed, tmp_path: Path) -> None:
    work = work_of(marked, "wrong", tmp_path / "mine")
    done = replay(path_of(marked, "wrong"), "--work", str(work))
    assert done.exit_code == 0, done.output
    assert "?   the seed of the class is not here: other draws" in done.output


def test_work_that_was_erased_cannot_be_tried(marked: Keyed) -> None:
    path = path_of(marked, "wrong")
    with marked.store() as store:
        store.forget_submissions([s.id for s in store.submissions(marked.who["wrong"])])
    done = replay(path, "--class", str(marked.root))
    assert done.exit_code == 2
    assert done.output.endswith("Give the class (--class FOLDER) or the work (--work PATH).\n")


def test_a_fault_of_ours_is_ours(marked: Keyed) -> None:
    marked.damage(NEAR)
    done = replay(path_of(marked, "wrong"), "--class", str(marked.root))
    assert done.exit_code == 3
    assert "dlx could not grade again" in done.output


def test_another_course_is_told(marked: Keyed, tmp_path: Path) -> None:
    path = tmp_path / "other.receipt.json"
    path.write_bytes(to_bytes(marked.sign({**marked.receipt("wrong"), "chapter": "zzz"})))
    done = replay(path)
    assert done.exit_code == 2
    assert "The receipt is about chapter zzz, which this course does not have (" in done.stderr


def test_hostile_texts_do_not_command_the_terminal(marked: Keyed) -> None:
    path = path_of(marked, "wrong")
    table: dict[str, Any] = json.loads(path.read_text())
    path.write_text(json.dumps({**table, "class": "\x1b[2Jzz\n", "pseudonym": "\u202e"}))
    done = replay(path)
    assert done.exit_code == 1
    assert "\x1b" not in done.output
    assert "\u202e" not in done.output


def test_what_is_no_receipt(tmp_path: Path) -> None:
    done = replay(tmp_path / "nothing.json", "--lang", "en")
    assert (done.exit_code, "Cannot read" in done.stderr) == (2, True)
