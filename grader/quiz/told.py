"""The answers that students receive with a quiz: to practise with, and of what is marked at once."""

import json
from pathlib import Path
from typing import Any

from ...exercises import Question, question_of
from .marking import Keyed

TOLD_FILE = "practice.json"  # every answer that students receive


def practice_of(folder: Path) -> list[tuple[Question, Keyed]]:
    """The questions to practise with, from the folder of a quiz.

    Args:
        folder: what students receive of it.

    Returns:
        Each with its answers; none where the quiz has none.
    """
    tables = _told_in(folder).get("practice", [])
    return [(question_of(table["question"]), Keyed.of(table["keyed"])) for table in tables]


def open_of(folder: Path) -> dict[str, Keyed]:
    """The answers to the questions of a quiz that are marked at once, from its folder.

    Args:
        folder: what students receive of it.

    Returns:
        Question -> its answers, for those that carry no points; all others are sealed until grading.
    """
    return {name: Keyed.of(table) for name, table in _told_in(folder).get("open", {}).items()}


def _told_in(folder: Path) -> dict[str, Any]:
    path = folder / TOLD_FILE
    return json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
