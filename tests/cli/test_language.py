"""--lang, then DLX_LANG, then the locale; French if it is French, else English."""

import pytest

from dlx.cli.terminal.language import choose


@pytest.mark.parametrize(
    ("arguments", "environ", "language"),
    [
        ([], {}, "en"),
        ([], {"LANG": "fr_FR.UTF-8"}, "fr"),
        ([], {"LANG": "fr_CA"}, "fr"),
        ([], {"LANG": "de_DE.UTF-8"}, "en"),
        ([], {"LANG": "fr_FR.UTF-8", "LC_ALL": "C.UTF-8"}, "en"),
        ([], {"LANG": "C", "LC_MESSAGES": "fr_FR"}, "fr"),
        ([], {"LC_ALL": "", "LANG": "fr_FR"}, "fr"),
        ([], {"DLX_LANG": "fr", "LANG": "en_US"}, "fr"),
        ([], {"DLX_LANG": "klingon", "LANG": "fr_FR"}, "fr"),
        (["--lang", "en"], {"DLX_LANG": "fr"}, "en"),
        (["check", "--lang=fr"], {"DLX_LANG": "en"}, "fr"),
        (["--lang", "en", "check", "--lang", "fr"], {}, "fr"),
        (["--lang", "de"], {"LANG": "fr_FR"}, "fr"),
        (["grade", "--", "--lang", "fr"], {}, "en"),
        (["--lang"], {}, "en"),
    ],
)
def test_choice(arguments: list[str], environ: dict[str, str], language: str) -> None:
    assert choose(arguments, environ) == language
