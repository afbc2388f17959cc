"""The assignment that every row of the table grades, and a class of submissions made from the key.

The six exercises are found by what they ask for, not by their place in the course. A submission
takes, for each exercise, the reference or an accepted variant; of every 18, five have a known wrong
answer in one exercise and three a file that raises. All are distinct by a comment, so that nothing
can be graded twice at the price of once.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from dlx.exercises import Exercise, load_course
from dlx.grader.checking.check_files import load_functions
from dlx.grader.checking.check_runs import CheckFunction
from dlx.grader.checking.generated import generated_calls, hidden_functions
from dlx.grader.key.answer_key import AnswerKey, answer_key

ASKED = (
    "softmax_cross_entropy",
    "conv2d",
    "conv_output_shape",
    "max_pool2d",
    "conv_transpose2d",
    "LeNet5",
)
KINDS = (
    "right right wrong right raises right wrong right right "
    "raises right wrong right wrong right raises right wrong"
).split()
FAULTS = (
    "\n\ndef {name}(*arguments, **options):\n    return resultat\n",
    "\n\ndef {name}(*arguments, **options):\n    return [][len(arguments)]\n",
    "\n\ndef {name}(*arguments, **options)\n    return 0\n",
)


DISTINCT = """

def _distinct(function):
    def call(*arguments, **options):
        result = function(*arguments, **options)
        if hasattr(result, "detach"):
            return result * (1 + {number} * 2e-7)
        real = isinstance(result, float) or getattr(result, "dtype", None) == float
        return result * (1 + {number} * 1e-9) if real else result

    return call


for _name in {names!r}:
    _value = globals().get(_name)
    if isinstance(_value, type):
        _value.forward = _distinct(_value.forward)
    elif _value is not None:
        globals()[_name] = _distinct(_value)
"""


@dataclass(frozen=True)
class Task:
    """One exercise of the assignment, with its key."""

    exercise: Exercise
    key: AnswerKey

    @property
    def slug(self) -> str:
        return self.exercise.slug

    def checks(self) -> list[CheckFunction]:
        """The public and the hidden checks, as functions."""
        public = load_functions(self.exercise.checks_file.read_text("utf-8"), "public.py")
        hidden = hidden_functions(self.key, generated_calls(self.key))
        specs = [(c, True, public[c.name]) for c in self.exercise.checks]
        specs += [(c, False, hidden[c.name]) for c in self.key.checks]
        return [CheckFunction(i, *spec) for i, spec in enumerate(specs, 1)]


def assignment() -> list[Task]:
    """The six exercises, in the order of ASKED.

    Raises:
        SystemExit: one of them, or its key, is not there.
    """
    exercises = load_course().exercises
    tasks = []
    for name in ASKED:
        found = next((e for e in exercises if name in e.provides), None)
        key = answer_key(found) if found else None
        if found is None or key is None:
            raise SystemExit(f"no exercise with a key asks for {name}")
        tasks.append(Task(found, key))
    return tasks


def tasks_of(chapter: str) -> list[Task]:
    """All exercises of a chapter.

    Raises:
        SystemExit: the key of one is not there.
    """
    tasks = []
    for exercise in load_course().find(chapter):
        key = answer_key(exercise)
        if key is None:
            raise SystemExit(f"{exercise.name}: the key is not installed")
        tasks.append(Task(exercise, key))
    return tasks


def submissions(
    tasks: list[Task], count: int, distinct: bool = False
) -> Iterator[tuple[str, dict[str, str]]]:
    """`count` pairs (student, module name -> source). With `distinct`, no two submissions return the
    same real numbers: their last digits differ, as if everybody computed in another order."""
    chance = random.Random("class")
    faulty = 0
    for number in range(count):
        right = [[task.key.reference, *task.key.accepted.values()] for task in tasks]
        files = {t.slug: chance.choice(r) for t, r in zip(tasks, right, strict=True)}
        kind = KINDS[number % len(KINDS)]
        if kind != "right":
            task = tasks[faulty % len(tasks)]
            turn = faulty // len(tasks)
            if kind == "wrong":
                files[task.slug] = task.key.known[turn % len(task.key.known)].source
            else:
                name = task.exercise.provides[0]
                files[task.slug] += FAULTS[turn % len(FAULTS)].format(name=name)
            faulty += 1
        if distinct:
            for task in tasks:
                names = task.exercise.provides
                files[task.slug] += DISTINCT.format(number=number, names=names)
        yield (
            f"s{number:05d}",
            {slug: f"{source}\n# submission {number}\n" for slug, source in files.items()},
        )


def write(tasks: list[Task], count: int, folder: Path, distinct: bool = False) -> None:
    """The submissions as folder/student/module.py."""
    for student, files in submissions(tasks, count, distinct):
        (folder / student).mkdir(parents=True)
        for slug, source in files.items():
            (folder / student / f"{slug}.py").write_text(source, encoding="utf-8")


def read(folder: Path) -> Iterator[tuple[str, dict[str, str]]]:
    """What `write` wrote, in the same order."""
    for student in sorted(folder.iterdir()):
        yield student.name, {p.stem: p.read_text("utf-8") for p in sorted(student.glob("*.py"))}
