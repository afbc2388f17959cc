"""A small work to be asked as checks ask it: in the bench, and in this process as under plain pytest."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from dlx.exercises import Text
from dlx.grader.bench.bench import Bench
from dlx.grader.checking.asked_work import Work
from dlx.grader.checking.outcome import Failed, Subject
from dlx.grader.checking.rules import Rules, Source
from dlx.grader.diagnosis import describe
from dlx.grader.own_process import OwnWork
from dlx.grader.reports.report import Verdict

Asked = Callable[[str], Subject]


@contextmanager
def in_the_bench(bench: Bench, libraries: tuple[str, ...], seconds: float = 10.0) -> Iterator[Asked]:
    """Subjects over works in children of their own."""
    works: list[Work] = []

    def asked(source: str) -> Subject:
        works.append(Work(bench, Rules(libraries, seconds, 1024), Source("work", {"work": source})))
        works[-1].begin(1)
        return Subject(works[-1])

    try:
        yield asked
    finally:
        for work in works:
            work.close()


def here(source: str) -> Subject:
    """A subject over a work in this process."""
    return Subject(OwnWork("asked_here", source))


def refused(ask: Callable[[], Any]) -> tuple[Verdict, Text]:
    """The verdict and the sentence of what a check asks for in vain."""
    with pytest.raises(Failed) as caught:
        ask()
    failed = caught.value
    return failed.verdict, failed.observed or describe(failed.difference) or Text(fr="", en="")
