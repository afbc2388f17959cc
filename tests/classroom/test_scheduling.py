"""The scheduler of all engines, by itself: whatever comes in whatever order, every task ends once."""

from collections import Counter
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dlx.classroom.engines.scheduling import MOST_DEATHS, Place, Scheduler


class World:
    """Workers that run what the scheduler gives them. One that has a deadly task may die, and answers no such
    task; `mishaps` more may die for no reason. What is asserted here holds after every step."""

    def __init__(self, tasks: int, deadly: set[int], places: list[int], mishaps: int = 0) -> None:
        self.deadly, self.tasks, self.mishaps = deadly, tasks, mishaps
        self.drawn = 0
        self.answers: Counter[int] = Counter()
        self.faults: Counter[int] = Counter()
        self.lost: set[int] = set()  # waiting to be run alone
        self.alone: Counter[int] = Counter()  # deaths of a place that held this task only, by task
        self.places = [Place[int](room) for room in places]
        self.scheduler = Scheduler(self._source())

    def _source(self) -> Iterator[int]:
        for task in range(self.tasks):
            self.drawn += 1
            yield task

    def fill(self) -> None:
        for place in self.places:
            for job in self.scheduler.fill(place):
                assert len(place.jobs) <= place.room
                self.lost.discard(job.task)
            suspects = [job for job in place.jobs.values() if job.suspect]
            assert not suspects or len(place.jobs) == 1, "a suspect has company"
        ended = self.answers.total() + self.faults.total() + len(self.lost)
        assert self.drawn - ended <= sum(place.room for place in self.places) + 1, "drawn too early"

    def steps(self) -> list[tuple[Place[int], int | None]]:
        """What may happen next: (place, the job that is answered), or (place, None) for a death."""
        found: list[tuple[Place[int], int | None]] = []
        for place in self.places:
            quiet = [n for n, job in place.jobs.items() if job.task not in self.deadly]
            found += [(place, number) for number in quiet]
            if len(quiet) < len(place.jobs) or (self.mishaps and place.jobs):
                found.append((place, None))
        return found

    def happen(self, place: Place[int], number: int | None) -> None:
        if number is not None:
            self.answers[place.jobs[number].task] += self.scheduler.answered(place, number)
            return
        jobs = list(place.jobs.values())
        if not any(job.task in self.deadly for job in jobs):
            self.mishaps -= 1
        if len(jobs) == 1:
            self.alone[jobs[0].task] += 1
        for job in jobs:
            if self.scheduler.died(place, job.number):
                self.faults[job.task] += 1
            else:
                self.lost.add(job.task)

    def run(self, draw: st.DataObject) -> None:
        self.fill()
        while self.scheduler.busy:
            self.happen(*draw.draw(st.sampled_from(self.steps())))
            self.fill()
        assert self.scheduler.waiting(1) == 0
        assert all(not place.jobs for place in self.places)


places = st.lists(st.integers(1, 4), min_size=1, max_size=3)


@settings(max_examples=300, deadline=None)
@given(st.data(), st.integers(0, 12), st.sets(st.integers(0, 11)), places)
def test_every_task_ends_once_and_the_deadly_ones_with_a_fault(
    draw: st.DataObject, tasks: int, deadly: set[int], rooms: list[int]
) -> None:
    world = World(tasks, deadly, rooms)
    world.run(draw)
    assert world.answers == dict.fromkeys(set(range(tasks)) - deadly, 1)
    assert world.faults == dict.fromkeys(set(range(tasks)) & deadly, 1)


@settings(max_examples=300, deadline=None)
@given(st.data(), st.integers(0, 12), st.sets(st.integers(0, 11), max_size=3), places, st.integers(0, 9))
def test_where_workers_also_die_for_no_reason(
    draw: st.DataObject, tasks: int, deadly: set[int], rooms: list[int], mishaps: int
) -> None:
    """A fault is for what was alone at three deaths, and for nothing else."""
    world = World(tasks, deadly, rooms, mishaps)
    world.run(draw)
    assert world.answers + world.faults == dict.fromkeys(range(tasks), 1)
    assert all(world.alone[task] >= MOST_DEATHS for task in world.faults)
    assert set(world.faults) >= deadly & set(range(tasks))


def test_the_class_goes_first_and_suspects_go_alone() -> None:
    scheduler, place = Scheduler("abcd"), Place[str](2)
    assert [job.task for job in scheduler.fill(place)] == ["a", "b"]
    assert [scheduler.died(place, number) for number in (0, 1)] == [None, None]
    assert [job.task for job in scheduler.fill(place)] == ["c", "d"]
    assert scheduler.answered(place, 2)
    assert list(scheduler.fill(place)) == []  # d is in hand: a may not run beside it
    assert scheduler.answered(place, 3)
    assert [job.task for job in scheduler.fill(place)] == ["a"]
    assert scheduler.answered(place, 0)
    assert [job.task for job in scheduler.fill(place)] == ["b"]
    assert (scheduler.answered(place, 1), scheduler.busy, scheduler.waiting(9)) == (True, False, 0)


def test_a_suspect_leaves_the_other_places_open() -> None:
    scheduler, one, two = Scheduler("abc"), Place[str](1), Place[str](3)
    assert [job.task for job in scheduler.fill(one)] == ["a"]
    assert [job.task for job in scheduler.fill(two)] == ["b", "c"]
    scheduler.died(one, 0)
    assert [job.task for job in scheduler.fill(one)] == ["a"]
    assert two.open
    assert not one.open


@pytest.mark.parametrize("workers", [1, 2, 4])
def test_a_death_in_company_is_not_counted_and_one_alone_counts_whole(workers: int) -> None:
    """Dask tells of several deaths at once, where the scheduler that was given tries again by itself."""
    scheduler, place = Scheduler("a"), Place[str](1)
    list(scheduler.fill(place))
    assert scheduler.died(place, 0, workers=9) is None
    deaths = 0
    while deaths < MOST_DEATHS:
        assert len(list(scheduler.fill(place))) == 1
        found = scheduler.died(place, 0, workers)
        deaths += workers
        assert (found is None) == (deaths < MOST_DEATHS)
    assert found is not None
    assert (found.task, found.deaths, scheduler.busy) == ("a", deaths, False)


def test_what_comes_twice_or_late_does_not_count() -> None:
    scheduler, place = Scheduler("ab"), Place[str](2)
    list(scheduler.fill(place))
    assert (scheduler.answered(place, 0), scheduler.answered(place, 0)) == (True, False)
    assert scheduler.died(place, 0) is None  # it was answered before
    assert scheduler.answered(place, 1)
    assert (list(scheduler.fill(place)), scheduler.busy, scheduler.waiting(1)) == ([], False, 0)


def test_a_run_that_was_given_up_keeps_its_room_and_ends_nothing() -> None:
    numbers = iter(range(9))
    first, second, place = Scheduler("ab", numbers), Scheduler("c", numbers), Place[str](3)
    list(first.fill(place))
    assert [(job.number, job.task) for job in second.fill(place)] == [(2, "c")]
    assert not place.open
    assert not second.answered(place, 0)
    assert second.died(place, 1) is None
    assert second.waiting(9) == 0  # b is not run again
    assert second.answered(place, 2)
    assert not place.jobs


def test_a_suspect_of_a_run_that_was_given_up_gets_no_company_either() -> None:
    numbers = iter(range(9))
    first, second, place = Scheduler("a", numbers), Scheduler("b", numbers), Place[str](2)
    list(first.fill(place))
    first.died(place, 0)
    list(first.fill(place))
    assert list(second.fill(place)) == []
    assert not second.answered(place, 0)
    assert [job.task for job in second.fill(place)] == ["b"]


def test_tasks_are_drawn_when_there_is_room_for_them() -> None:
    drawn: list[int] = []
    scheduler = Scheduler(drawn.append(n) or n for n in range(9))  # type: ignore[func-returns-value]
    place = Place[int](2)
    assert (scheduler.waiting(3), drawn) == (3, [0, 1, 2])
    assert [job.task for job in scheduler.fill(place)] == [0, 1]
    assert drawn == [0, 1, 2]
    scheduler.answered(place, 0)
    assert [job.task for job in scheduler.fill(place)] == [2]
    assert drawn == [0, 1, 2]
