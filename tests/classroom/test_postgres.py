"""The gradebook on a real PostgreSQL: the same as in SQLite, and sentences where the server says no."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path

import postgres
import pytest
from marked import CHAPTER, NOON, SLUGS, Marked

from dlx.classroom.gradebook.counted_marks import marks_that_count
from dlx.classroom.gradebook.gradebook import Synced, forget, sync
from dlx.classroom.gradebook.gradebook_db import gradebook
from dlx.grader.files.writing import UserError

pytest.importorskip("nbgrader")
pytest.importorskip("psycopg")


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[postgres.Server]:
    if postgres.programs() is None:
        pytest.skip("no PostgreSQL is installed")
    with postgres.server(tmp_path_factory.mktemp("postgres")) as running:
        yield running


def class_on(url: str, root: Path) -> Marked:
    return Marked(root, f'gradebook = "{url}"')


def synced(marked: Marked) -> Synced:
    with marked.store() as store:
        return sync(marked.folder, store)


def test_marks_overrides_penalties_and_forgetting(server: postgres.Server, tmp_path: Path) -> None:
    marked = class_on(server.new_database("whole").replace("+psycopg", ""), tmp_path / "class")
    marked.due("2026-11-20T12:00:00Z")
    ada, bob = marked.mark("Ada", 4.0, 10.0), marked.mark("Bob", 7.0, 0.0, at=NOON - timedelta(days=2))
    assert (synced(marked).written, synced(marked).unchanged) == (2, 2)
    with gradebook(marked.folder) as book:
        grade = book.find_grade(SLUGS[0], SLUGS[0], CHAPTER, ada)
        grade.manual_score = 9.0
        book.db.commit()
    marked.mark("Ada", 5.0, 10.0, key="second")
    assert [kept.manual for kept in synced(marked).kept] == [9.0]
    marks = marks_that_count(marked.folder)[CHAPTER]
    assert {who: (mark.score, mark.penalty, mark.final) for who, mark in marks.items()} == {
        ada: (19.0, 1.9, 17.1),
        bob: (7.0, 0.0, 7.0),
    }
    assert server.run("SELECT count(*) FROM alembic_version", "whole") == "1"
    assert forget(marked.folder, marked.people["Ada"])
    assert server.run("SELECT count(*) FROM grade", "whole") == str(len(SLUGS))
    assert not list(marked.root.glob("*.db"))


def test_two_commands_at_once_lose_nothing(server: postgres.Server, tmp_path: Path) -> None:
    marked = class_on(server.new_database("twice"), tmp_path / "class")
    marked.mark("Ada", 1.0, 2.0)
    synced(marked)
    marked.mark("Ada", 3.0, 2.0, key="second")
    bob = marked.mark("Bob", 7.0, 1.0)

    def one(_: int) -> str:
        try:
            return str(synced(marked).written)
        except UserError as error:
            assert "Another command was writing to it" in error.text.en
            return "refused"

    with ThreadPoolExecutor(4) as several:
        said = list(several.map(one, range(4)))
    assert said.count("refused") < 4
    synced(marked)
    assert marks_that_count(marked.folder)[CHAPTER][bob].final == 8.0
    assert server.run("SELECT count(*) FROM grade", "twice") == "4"


@pytest.mark.parametrize(
    ("database", "password", "advice"),
    [
        ("postgres", "hunter2", "Check the name and the password"),
        ("absent", postgres.PASSWORD, "make it: createdb"),
    ],
)
def test_what_the_server_refuses(
    server: postgres.Server, tmp_path: Path, database: str, password: str, advice: str
) -> None:
    marked = class_on(server.url(database, password), tmp_path / "class")
    marked.mark("Ada", 1.0, 2.0)
    with pytest.raises(UserError) as caught:
        synced(marked)
    said = f"{caught.value.text.fr} {caught.value.text.en}"
    assert advice in said
    assert "***" in said
    assert password not in said
    assert password.replace("@", "%40").replace(":", "%3A") not in said


def test_a_server_that_is_down(tmp_path: Path) -> None:
    marked = class_on(f"postgresql://teacher:hunter2@127.0.0.1:{postgres._free_port()}/x", tmp_path / "class")
    with pytest.raises(UserError, match="that the server answers") as caught:
        synced(marked)
    assert "hunter2" not in caught.value.text.en


def test_the_database_of_something_else_stays_as_it_is(server: postgres.Server, tmp_path: Path) -> None:
    url = server.new_database("others")
    server.run("CREATE TABLE invoices (id int)", "others")
    with pytest.raises(UserError, match="is no gradebook: it holds the tables invoices"):
        synced(class_on(url, tmp_path / "class"))
    tables = "SELECT string_agg(tablename, ' ') FROM pg_tables WHERE schemaname = 'public'"
    assert server.run(tables, "others") == "invoices"
