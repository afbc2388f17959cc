"""The right answer of an exercise, where the key is installed."""

from collections.abc import Callable

import pytest

from dlx.exercises import Exercise
from dlx.grader.key.answer_key import answer_key


@pytest.fixture
def right_of() -> Callable[[Exercise], str]:
    def reference(exercise: Exercise) -> str:
        key = answer_key(exercise)
        if key is None:
            pytest.skip("the key is not installed")
        return key.reference

    return reference
