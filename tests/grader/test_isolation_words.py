"""What isolated a work is said in French too, whatever the bench found."""

import re
from typing import Any

import pytest

from dlx.grader.bench.bench import Bench
from dlx.grader.reports import doors_text, isolation_text

ENGLISH = re.compile(r"\b(level|open|per|child|not|no|without|together|process|used|files|works|around)\b")


@pytest.mark.parametrize(
    "how", [{}, {"bubblewrap": False}, {"layers": ()}, {"layers": (), "bubblewrap": False}, {"direct": True}]
)
def test_no_english_word_is_left(how: dict[str, Any]) -> None:
    with Bench(**how) as bench:
        found = bench.start(())
    said = isolation_text(found.line)
    assert said.en == found.line
    assert said.fr.startswith(f"isolement : niveau {found.level} (")
    assert ENGLISH.findall(said.fr) == []
    assert ENGLISH.findall(doors_text(found.open_doors).fr) == []


def test_what_only_the_system_said_stays() -> None:
    line = (
        "sandbox: level 0 (uid 1000; landlock: not in this kernel; no bubblewrap around numpy, torch: Oops; "
        "open: files)"
    )
    assert isolation_text(line).fr == (
        "isolement : niveau 0 (uid 1000 ; Landlock : absent de ce noyau ; pas de bubblewrap autour de numpy, "
        "torch : Oops ; ouvert : fichiers)"
    )
