"""The roster: every usual CSV is read, anything else is refused with a sentence."""

from dataclasses import replace
from pathlib import Path

import pytest

from dlx.classroom.evidence.roster import RosterLine, read_roster
from dlx.grader.files.writing import UserError

ZOE = RosterLine("21900001", "Dupré", "Zoé", "zoe@example.org")
FRENCH = "Prénom,Nom,Numéro d'identification,Adresse de courriel\nZoé,Dupré,21900001,zoe@example.org\n"
FORMS = {
    "utf-8": FRENCH.encode(),
    "with a mark": FRENCH.encode("utf-8-sig"),
    "cp1252": FRENCH.encode("cp1252"),
    "utf-16": FRENCH.encode("utf-16"),
    "semicolons": FRENCH.replace(",", ";").encode(),
    "tabs, Windows": FRENCH.replace(",", "\t").replace("\n", "\r\n").encode(),
    "quoted": FRENCH.replace("Prénom,Nom", '"Prénom","Nom"').replace("Zoé,Dupré", '"Zoé","Dupré"').encode(),
    "decomposed accents": FRENCH.replace("é", "e\u0301").encode(),
    "typographic apostrophe": FRENCH.replace("'", "’").encode(),
    "english": "First name,Last name,ID number,Email address\nZoé,Dupré,21900001,zoe@example.org\n".encode(),
    "surname, other columns, empty lines": "\n\nSurname;First name;Group;ID number;Email address;Total\n"
    "Dupré;Zoé;A;21900001;zoe@example.org;12,5\n;;;;;\n".encode(),
}


@pytest.mark.parametrize("data", FORMS.values(), ids=FORMS.keys())
def test_usual_forms(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "r.csv").write_bytes(data)
    teams = ("A",) if b"Group" in data else ()
    assert read_roster(tmp_path / "r.csv") == [replace(ZOE, teams=teams)]


def test_the_worksheet_of_moodle(tmp_path: Path) -> None:
    (tmp_path / "r.csv").write_text(
        "Identifiant,Nom complet,Numéro d'identification,Adresse de courriel,Statut,Note\n"
        'Participant 12345,"Dupré, ép. Martin Zoé",21900001,zoe@example.org,Remis,\n'
        "Participant 12346,Ada Lovelace,,,Aucun travail remis,\n",
        encoding="utf-8-sig",
    )
    assert read_roster(tmp_path / "r.csv") == [
        RosterLine("21900001", "Dupré, ép. Martin Zoé", "", "zoe@example.org", "12345"),
        RosterLine("Ada Lovelace", "Ada Lovelace", "", "", "12346"),
    ]


def test_the_worksheet_of_moodle_in_french_has_no_space_before_the_number(tmp_path: Path) -> None:
    (tmp_path / "r.csv").write_text(
        'Identifiant,"Nom complet",Groupe\nParticipant35,"François L’Écuyer","TP 1"\nParticipant5,Ada Roy,\n',
        encoding="utf-8-sig",
    )
    assert [line.moodle_id for line in read_roster(tmp_path / "r.csv")] == ["35", "5"]


def test_without_numbers_the_mailbox_or_the_name_stands_for_it(tmp_path: Path) -> None:
    (tmp_path / "r.csv").write_text("Nom;Prénom;Courriel\nA;B;a@b\nC;D;\n")
    assert [line.number for line in read_roster(tmp_path / "r.csv")] == ["a@b", "D C"]


WANTED = "Wanted, for instance: First name, Last name, ID number, Email address."
REFUSED = {
    b"": f"r.csv does not have the headings of a roster. Found: -. {WANTED}",
    b"a,b\n1,2\n": f"r.csv does not have the headings of a roster. Found: a, b. {WANTED}",
    b"Nom;Num\xe9ro\n": "r.csv names nobody. Export Moodle's list of participants, as CSV.",
    b"PK\3\4\0\0": "r.csv is no CSV file. In the spreadsheet: Save as, CSV (UTF-8).",
    b"Nom,Number\nA,1\nB,1\n": "r.csv: lines 2 and 3 have the same number (1). Keep one, or give each its "
    "own.",
    b'Nom,Number\nA,"' + b"x" * 200_000: "r.csv, line 2: this is no CSV (field larger than field limit "
    "(131072)). Export it again.",
}


@pytest.mark.parametrize(("data", "sentence"), REFUSED.items(), ids=range(len(REFUSED)))
def test_anything_else_is_refused(tmp_path: Path, data: bytes, sentence: str) -> None:
    (tmp_path / "r.csv").write_bytes(data)
    with pytest.raises(UserError) as caught:
        read_roster(tmp_path / "r.csv")
    assert caught.value.text.en == sentence
    assert caught.value.text.fr.startswith("r.csv")


def test_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"Cannot read .*r\.csv"):
        read_roster(tmp_path / "r.csv")
