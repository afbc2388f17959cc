"""Handing in to an nbgrader exchange: whole or not at all, and a refusal is a sentence."""

import os
import signal
import stat
import subprocess
import sys
from datetime import UTC, datetime
from hashlib import md5
from pathlib import Path

import pytest

from dlx.grader.files.writing import UserError
from dlx.grader.workspace.exchange_client import (
    Exchange,
    check_exchange,
    deposit,
    fetch_feedback,
    jupyter_data,
)

NOON = datetime(2026, 11, 21, 12, 0, 0, 5, tzinfo=UTC)
FILES = {"pooling.ipynb": b"{}", "convolution.ipynb": b"{ }"}
NAME = "alice+chapter2+2026-11-21 12:00:00.000005 UTC"


@pytest.fixture
def exchange(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Exchange:
    """A course as nbgrader releases it."""
    monkeypatch.setenv("JUPYTER_DATA_DIR", str(tmp_path / "jupyter"))
    root = tmp_path / "exchange"
    (root / "vision/outbound/chapter2").mkdir(parents=True)
    (root / "vision/inbound").mkdir()
    (root / "vision/inbound").chmod(0o2733)
    (root / "vision/feedback").mkdir()
    return Exchange(root, "vision", "alice")


def refused(exchange: Exchange, assignment: str = "chapter2") -> tuple[str, str]:
    with pytest.raises(UserError) as caught:
        check_exchange(exchange, assignment)
    return caught.value.text.fr, caught.value.text.en


def test_a_deposit_is_what_nbgrader_collects(exchange: Exchange) -> None:
    done = deposit(exchange, "chapter2", FILES, NOON)
    (folder,) = exchange.inbound.iterdir()
    assert folder == done.path
    assert folder.name.startswith(f"{NAME}+")
    assert stat.S_IMODE(folder.stat().st_mode) == 0o777
    assert {path.name for path in folder.iterdir()} == {*FILES, "timestamp.txt", "submission_secret.txt"}
    assert {stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()} == {0o644}
    assert (folder / "timestamp.txt").read_text() == "2026-11-21 12:00:00.000005 UTC"
    secret = (folder / "submission_secret.txt").read_text()
    assert len(secret) == 128
    kept = exchange.cache / NAME
    assert {path.name: path.read_bytes() for path in kept.iterdir()} == {
        path.name: path.read_bytes() for path in folder.iterdir()
    }
    assert (done.moment, done.names) == (NOON, ("convolution.ipynb", "pooling.ipynb"))


def test_feedback_is_found_by_its_secret(exchange: Exchange) -> None:
    deposit(exchange, "chapter2", FILES, NOON)
    assert list(fetch_feedback(exchange)) == []
    secret = (exchange.cache / NAME / "submission_secret.txt").read_text()
    page = md5(f"{secret}pooling".encode()).hexdigest()
    (exchange.root / "vision/feedback" / f"{page}.html").write_bytes(b"<p>well done")
    (found,) = fetch_feedback(exchange, "chapter2")
    assert (found.assignment, found.notebook, found.moment, found.data) == (
        "chapter2",
        "pooling",
        NOON,
        b"<p>well done",
    )
    assert list(fetch_feedback(exchange, "chapter3")) == []
    assert list(fetch_feedback(Exchange(exchange.root, "vision", "bob"))) == []


def test_what_others_left_in_the_cache_is_passed_over(exchange: Exchange) -> None:
    for name in ("alice+chapter2", "alice+a+b+c", "alice+chapter2+yesterday"):
        (exchange.cache / name).mkdir(parents=True)
        (exchange.cache / name / "submission_secret.txt").write_text("s")
    assert list(fetch_feedback(exchange)) == []


@pytest.mark.parametrize("name", ["a+b", "a*", "a/b", "..", ".hidden", "", "a\nb", "x" * 101])
def test_names_that_nbgrader_could_not_read(exchange: Exchange, name: str) -> None:
    assert refused(Exchange(exchange.root, "vision", name)) == (
        f"Le nom « {name} » ne peut pas servir dans l'échange : ni +, ni *, ni /, ni point au début. "
        "Donnez-en un autre avec --student.",
        f"The name “{name}” cannot be used in the exchange: no +, no *, no /, no dot at its start. Give "
        "another one with --student.",
    )
    assert "--course" in refused(Exchange(exchange.root, name, "alice"))[1]


def test_no_exchange(exchange: Exchange, tmp_path: Path) -> None:
    place = tmp_path / "nowhere"
    assert refused(Exchange(place, "vision", "alice")) == (
        f"Il n'y a pas d'échange nbgrader dans {place} : il n'existe pas. Demandez à votre enseignant le "
        "dossier à donner après --exchange, ou préparez une archive : dlx submit --archive",
        f"There is no nbgrader exchange in {place}: no such file or directory. Ask your teacher for the "
        "folder to give after --exchange, or prepare an archive: dlx submit --archive",
    )


def test_an_unknown_course(exchange: Exchange) -> None:
    assert refused(Exchange(exchange.root, "visoin", "alice")) == (
        f"L'échange {exchange.root} n'a pas de cours visoin. Il y a : vision. Donnez-en un avec --course.",
        f"The exchange {exchange.root} has no course visoin. There are: vision. Give one with --course.",
    )


def test_a_chapter_that_is_not_released(exchange: Exchange) -> None:
    assert refused(exchange, "chapter3") == (
        "Le cours vision n'a pas encore ouvert chapter3. Il y a : chapter2. Demandez à votre enseignant, ou "
        "préparez une archive : dlx submit --archive",
        "The course vision has not released chapter3 yet. There are: chapter2. Ask your teacher, or prepare "
        "an archive: dlx submit --archive",
    )


def test_an_inbound_that_cannot_be_written(exchange: Exchange, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda path, mode: False)  # whoever runs this, root included
    assert refused(exchange)[1].startswith(f"Cannot write {exchange.inbound}: permission denied.")


@pytest.mark.parametrize("number", range(1, 9))
def test_a_full_disk_leaves_nothing(exchange: Exchange, monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    real, calls = os.replace, []

    def replace(old: Path, new: Path) -> None:
        calls.append(new)
        if len(calls) == number:
            raise OSError(28, "No space left on device")
        real(old, new)

    monkeypatch.setattr(os, "replace", replace)
    with pytest.raises(UserError) as caught:
        deposit(exchange, "chapter2", FILES, NOON)
    assert "le disque est plein" in caught.value.text.fr
    assert list(exchange.inbound.iterdir()) == []
    assert list(exchange.cache.iterdir()) == []


KILLED = """
import os, signal, sys
from pathlib import Path
from dlx.grader.workspace.exchange_client import Exchange, deposit
calls = 0
def dying(real):
    def step(*arguments, **keywords):
        global calls
        calls += 1
        if calls == {number}:
            os.kill(os.getpid(), signal.SIGKILL)
        return real(*arguments, **keywords)
    return step
os.replace, os.rename, os.chmod, os.mkdir = map(dying, (os.replace, os.rename, os.chmod, os.mkdir))
deposit(Exchange(Path({root!r}), "vision", "alice"), "chapter2", {files!r})
"""


def test_a_kill_at_any_step_leaves_nothing_to_collect(exchange: Exchange) -> None:
    """nbgrader collects what is called <student>+<assignment>+*."""
    for number in range(1, 100):
        code = KILLED.format(number=number, root=str(exchange.root), files=FILES)
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
        seen = list(exchange.inbound.glob("alice+chapter2+*"))
        if done.returncode == 0:
            assert number > 10
            (folder,) = seen
            assert len(list(folder.iterdir())) == 4
            return
        assert done.returncode == -signal.SIGKILL, done.stderr
        assert seen == []
    pytest.fail("it never ended")


def test_the_data_folder_of_jupyter(monkeypatch: pytest.MonkeyPatch) -> None:
    """As jupyter_core finds it."""
    core = pytest.importorskip("jupyter_core.paths")
    monkeypatch.delenv("JUPYTER_DATA_DIR", raising=False)
    for value in ("", "/somewhere"):
        monkeypatch.setenv("XDG_DATA_HOME", value)
        assert jupyter_data() == Path(core.jupyter_data_dir())
    monkeypatch.setenv("JUPYTER_DATA_DIR", "/elsewhere")
    assert jupyter_data() == Path(core.jupyter_data_dir())
