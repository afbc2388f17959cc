"""dlx-class.toml: what a teacher may write there, and the sentence for what cannot be."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from dlx.classroom.evidence.folder import MARKER, LatePolicy, make_class, open_class, read_settings
from dlx.grader.files.writing import UserError

FR = " Corrigez cette ligne, ou renommez le fichier : dlx class collect en écrit un neuf."
EN = " Mend that line, or rename the file: dlx class collect writes a new one."


def test_the_first_settings_are_the_defaults(tmp_path: Path) -> None:
    settings = make_class(tmp_path / "a class", "en", "chapter1").settings
    assert (settings.name, settings.language, settings.due) == ("a class", "en", {})
    assert settings.late == LatePolicy()


def test_what_a_teacher_edits_is_read(tmp_path: Path) -> None:
    text = (
        "[late]\npercent_per_day = 12.5\n[chapters.chapter2]\ndue = 2026-12-01T23:59:00\n"
        "[chapters.chapter3]\ndue = 2026-12-01T23:59:00Z\n"
    )
    (tmp_path / MARKER).write_text(text)
    settings = open_class(tmp_path).settings
    assert settings.late.percent_per_day == 12.5
    assert settings.due == {
        "chapter2": datetime(2026, 12, 1, 22, 59, tzinfo=UTC),
        "chapter3": datetime(2026, 12, 1, 23, 59, tzinfo=UTC),
    }


@pytest.mark.parametrize(
    ("text", "fr", "en"),
    [
        (
            "[class]\nlangage = 'fr'",
            "[class] a une ligne langage, que dlx ne connaît pas (name, language, timezone, gradebook, "
            "gradebook_id, retention_days).",
            "[class] has a line langage, which dlx does not know (name, language, timezone, gradebook, "
            "gradebook_id, retention_days).",
        ),
        (
            "[retard]",
            "le fichier a une ligne retard, que dlx ne connaît pas (class, late, chapters).",
            "the file has a line retard, which dlx does not know (class, late, chapters).",
        ),
        (
            "[class]\nlanguage = 'de'",
            'language = \'de\' : il faut "fr" ou "en".',
            'language = \'de\': "fr" or "en" is wanted.',
        ),
        (
            "[class]\nretention_days = 'a year'",
            "retention_days = 'a year' : il faut un nombre entier de jours.",
            "retention_days = 'a year': a whole number of days is wanted.",
        ),
        (
            "[class]\ntimezone = 'Mars/Phobos'",
            "timezone = 'Mars/Phobos' : il faut un fuseau horaire tel que Europe/Paris.",
            "timezone = 'Mars/Phobos': a time zone such as Europe/Paris is wanted.",
        ),
        (
            "[late]\npercent_per_day = -10",
            "percent_per_day = -10 : il faut un nombre positif ou nul.",
            "percent_per_day = -10: a number from 0 up is wanted.",
        ),
        (
            "late = 10",
            "late = 10 : il faut une partie [late].",
            "late = 10: a part [late] is wanted.",
        ),
        (
            "[chapters]\nchapter2 = 2026-12-01T23:59:00",
            "chapters.chapter2 : il faut une partie [chapters.chapter2] avec une ligne due.",
            "chapters.chapter2: a part [chapters.chapter2] with a line due is wanted.",
        ),
        (
            "[chapters.chapter2]\ndew = 2026-12-01T23:59:00",
            "[chapters.chapter2] a une ligne dew, que dlx ne connaît pas (due).",
            "[chapters.chapter2] has a line dew, which dlx does not know (due).",
        ),
        (
            "[chapters.chapter2]\ndue = '2026-12-01'",
            "[chapters.chapter2] due = '2026-12-01' : il faut une date et une heure, telles que "
            "2026-12-01T23:59:00.",
            "[chapters.chapter2] due = '2026-12-01': a date with a time is wanted, such as "
            "2026-12-01T23:59:00.",
        ),
    ],
)
def test_what_cannot_be_is_said(tmp_path: Path, text: str, fr: str, en: str) -> None:
    path = tmp_path / MARKER
    path.write_text(text)
    with pytest.raises(UserError) as caught:
        read_settings(path)
    assert caught.value.text.fr == f"{path} ne peut pas être utilisé : {fr}{FR}"
    assert caught.value.text.en == f"{path} cannot be used: {en}{EN}"
    assert path.read_text() == text
