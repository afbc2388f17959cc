"""What nbgrader itself hands in is collected: its own `submit`, a real exchange."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner
from handed_in import SLUG, WORK

from dlx.classroom.evidence.folder import open_class
from dlx.classroom.evidence.store import Store
from dlx.cli.main import cli


@pytest.fixture
def inbound(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder in which nbgrader put one notebook."""
    pytest.importorskip("nbgrader")
    from nbgrader.auth import Authenticator
    from nbgrader.coursedir import CourseDirectory
    from nbgrader.exchange.default import ExchangeSubmit
    from traitlets.config import Config

    exchange, home = tmp_path / "exchange", tmp_path / "home"
    cell = {"cell_type": "code", "metadata": {}, "outputs": [], "source": WORK}
    notebook = json.dumps({"cells": [cell], "metadata": {}, "nbformat": 4, "nbformat_minor": 5})
    for folder in (exchange / "course/outbound/ps1", exchange / "course/inbound", home / "ps1"):
        folder.mkdir(parents=True)
    exchange.chmod(0o777)
    (exchange / "course/inbound").chmod(0o2733)
    for folder in (exchange / "course/outbound/ps1", home / "ps1"):
        (folder / f"{SLUG}.ipynb").write_text(notebook)
    monkeypatch.setenv("JUPYTER_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.chdir(home)
    config = Config()
    config.Exchange.root = str(exchange)
    config.CourseDirectory.course_id, config.CourseDirectory.assignment_id = "course", "ps1"
    config.CourseDirectory.root = str(home)
    ExchangeSubmit(
        coursedir=CourseDirectory(config=config), authenticator=Authenticator(config=config), config=config
    ).start()
    return exchange / "course/inbound"


def test_what_nbgrader_submits_is_collected(inbound: Path, tmp_path: Path) -> None:
    (attempt,) = inbound.iterdir()
    place = tmp_path / "class"
    for known in (0, 1):
        line = ["class", "collect", str(inbound), "--class", str(place), "--json"]
        done = CliRunner().invoke(cli, line, prog_name="dlx")
        assert done.exit_code == 0, done.output
        said = json.loads(done.stdout)
        assert (said["collected"], said["already_known"]) == (1 - known, known)
    with Store(open_class(place).database) as store:
        ((person,), (submission,)) = store.people(), store.submissions()
        content = store.content(submission.work or "")
    assert person.number == attempt.name.partition("+")[0]
    assert submission.source == "nbgrader exchange: ps1"
    assert WORK.strip() in content.files[SLUG]
    stamp = datetime.fromisoformat((attempt / "timestamp.txt").read_text().removesuffix(" UTC"))
    assert submission.submitted_at == stamp.replace(tzinfo=UTC)
    assert submission.submitted_at < datetime.now(UTC) + timedelta(seconds=1)
    listed = [path.read_bytes() for path in (place / "evidence/originals").glob("??/*")]
    assert (attempt / "submission_secret.txt").read_bytes().strip() not in b"".join(listed)
