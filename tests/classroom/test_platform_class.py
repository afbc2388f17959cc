"""A class from a learning platform: nobody is split, lost, late by mistake or at 0 by mistake, and
every mark is exact."""

import csv
import json
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from platform_class import DUE, PEOPLE, Enrolled, enrolled, roster, streamed_zip, teams, worksheet

from dlx.classroom.evidence.folder import open_class
from dlx.classroom.evidence.store import Store
from dlx.cli.main import cli
from dlx.exercises import load_course
from dlx.grader.key.answer_key import answer_key

CHAPTER = load_course().chapters[0]
COUNT = int(os.environ.get("STUDENTS", "60"))  # a large class: STUDENTS=300
SETTINGS = f"\n[chapters.{CHAPTER.name}]\ndue = {DUE.isoformat()}\n"


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    if any(answer_key(exercise) is None for exercise in CHAPTER.exercises):
        pytest.skip("the key is not installed")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def dlx(*arguments: str) -> Result:
    done = CliRunner().invoke(cli, ["class", *arguments, "--lang", "en", "--class", "c"], prog_name="dlx")
    assert done.exit_code in (0, 1), done.output
    return done


def collect(*arguments: str) -> dict[str, Any]:
    said: dict[str, Any] = json.loads(dlx("collect", *arguments, "--chapter", CHAPTER.name, "--json").stdout)
    assert said["found"] == said["collected"] + said["refused"] + said["already_known"]
    return said


def due() -> None:
    with Path("c/dlx-class.toml").open("a") as settings:
        settings.write(SETTINGS)


def everybody_once(people: Sequence[Enrolled], said: dict[str, Any]) -> None:
    """Nobody is split or lost; what is known of everybody is true."""
    with Store(open_class(Path("c")).database) as store:
        numbers = {person.pseudonym: person.number for person in store.people()}
        current = {numbers[s.pseudonym]: s for s in store.current()}
        owners = [numbers[s.pseudonym] for s in store.submissions()]
    assert sorted(numbers.values()) == sorted(p.number for p in people)
    assert sorted(owners) == sorted(p.number for p in people if p.files is not None)
    assert set(current) == {p.number for p in people if p.mark is not None}
    assert (said["not_in_the_roster"], said["notes"], said["dates_unknown"]) == ([], [], 0)
    assert {p["number"] for p in said["without_a_submission"]} == {
        p.number for p in people if p.files is None
    }


def who_is_late_is_late(people: Sequence[Enrolled], said: dict[str, Any]) -> None:
    with Store(open_class(Path("c")).database) as store:
        moodle_ids = {person.pseudonym: person.moodle_id for person in store.people()}
    late = {moodle_ids[entry["pseudonym"]] for entry in said["late"]}
    assert late == {p.moodle_id for p in people if p.late and p.mark is not None}


def marks_are_exact(people: Sequence[Enrolled], number: str = "ID number") -> None:
    dlx("export", "--marks", "marks.csv")
    with open("marks.csv", encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream))
    found = {row[number]: row[CHAPTER.name] for row in rows}
    assert len(rows) == len(found), "marks.csv holds each person once"
    assert found == {p.number: "" if p.mark is None else f"{p.mark:g}" for p in people}


def test_the_class_has_what_classes_have() -> None:
    people = enrolled(CHAPTER, COUNT)
    assert len({p.number for p in people}) == len({p.moodle_id for p in people}) == COUNT
    assert {(p.first_name, p.last_name) for p in people} >= set(PEOPLE)
    assert len({p.form for p in people if p.mark is not None}) == 9
    assert len({p.mark for p in people}) > 9
    assert any(p.late and p.mark for p in people)
    assert any(p.unread for p in people)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_class_with_groups_in_front_of_the_names(here: Path, language: str) -> None:
    people = enrolled(CHAPTER, COUNT)
    streamed_zip(here / "moodle.zip", CHAPTER, people, "groups")
    collect("moodle.zip")
    due()
    names, sheet = roster(here / "r.csv", people, language), worksheet(here / "w.csv", people, language)
    said = collect("moodle.zip", "--roster", names, "--worksheet", sheet)
    everybody_once(people, said)
    who_is_late_is_late(people, said)
    dlx("grade")
    marks_are_exact(people)


def test_a_class_in_blind_marking(here: Path) -> None:
    people = enrolled(CHAPTER, COUNT)
    streamed_zip(here / "moodle.zip", CHAPTER, people, "blind")
    collect("moodle.zip", "--roster", roster(here / "r.csv", people, "fr"))
    due()
    blind = collect("--worksheet", worksheet(here / "blind.csv", people, "fr", blind=True))
    who_is_late_is_late(people, blind)
    assert blind["dates_unknown"] == 0
    dlx("grade")
    everybody_once(people, collect("moodle.zip", "--worksheet", worksheet(here / "w.csv", people, "fr")))
    dlx("grade")
    marks_are_exact(people)


@pytest.mark.parametrize("sheet_first", [True, False])
def test_a_class_in_teams(here: Path, sheet_first: bool) -> None:
    people = teams(enrolled(CHAPTER, COUNT), 5)
    streamed_zip(here / "moodle.zip", CHAPTER, people[::5], "teams")
    names, sheet = roster(here / "r.csv", people, "en"), worksheet(here / "w.csv", people, "en")
    said = collect("moodle.zip", "--roster", names, *(["--worksheet", sheet] if sheet_first else []))
    due()
    if not sheet_first:
        assert said["dates_unknown"] == sum(p.mark is not None for p in people)
    said = collect("moodle.zip", "--worksheet", sheet)
    everybody_once(people, said)
    dlx("grade")
    marks_are_exact(people)
