"""What a student's file says, read once: what is judged is what is remembered. Nothing is run."""

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from ...exercises import Exercise, Text
from ..files import UserError
from ..notebooks import answer_in
from .helpers import helpers_with_texts
from .workspace import read_file


@dataclass(frozen=True)
class Answer:
    """A file of the student at one moment: its module, or the sentence that says why there is none; the
    modules beside it that it imports, named as in a submission. `content` stands for all of it."""

    text: str | Text
    helpers: Mapping[str, str]
    content: str


def read_answer(path: Path, exercise: Exercise) -> Answer:
    """What an answer is now.

    Args:
        path: the file; of a notebook, only the answer counts, not the outputs.
        exercise: which exercise it answers.

    Returns:
        The answer; another text, or another helper, has another content.

    Raises:
        UserError: the file cannot be read.
    """
    data = read_file(path)
    text = answer_in(path.name, data, exercise)
    found = sha256(text.encode("utf-8", "replace") if isinstance(text, str) else data)
    helpers = helpers_with_texts(path, text) if isinstance(text, str) else {}
    for name, (_, helper) in sorted(helpers.items()):
        found.update(f"\0{name}\0".encode() + sha256(helper.encode()).digest())
    named = {f"{exercise.slug}/{name}": helper for name, (_, helper) in helpers.items()}
    return Answer(text, named, found.hexdigest())


def content_of(path: Path, exercise: Exercise) -> str:
    """What stands for the content of a student's file, as `read_answer` finds it.

    Args:
        path: the file.
        exercise: which exercise it answers.

    Returns:
        A digest; empty where the file cannot be read.
    """
    try:
        return read_answer(path, exercise).content
    except UserError:
        return ""
