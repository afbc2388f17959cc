"""Which workspace and which exercises a command is about, from its argument or from where it is run."""

from collections.abc import Collection, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from ...exercises import Course, Exercise, Text, UnknownExercise, load_course
from ...grader.files import UserError
from ...grader.workspace import Progress, Standing, Workspace, load_progress, lookalikes, need_workspace
from ..terminal import Console, fill_example, note, safe_line
from .short_names import meant


@dataclass(frozen=True)
class Here:
    """The workspace that holds the current directory, and what is known of it."""

    course: Course
    workspace: Workspace
    progress: Progress

    def started(self, exercises: Sequence[Exercise]) -> dict[Exercise, Path]:
        """The exercises that have a file, with it.

        Raises:
            UserError: none of them has one.
        """
        files = self.workspace.files(exercises)
        if not files:
            for alike in lookalikes(self.workspace, self.course, exercises):
                question = alike.question(self.workspace.root)
                raise UserError(question.fr, question.en)
            name = exercises[0].slug if len(exercises) == 1 else exercises[0].chapter
            raise UserError(
                fr=f"{name} n'est pas encore dans {self.workspace.root}. Ouvrez-le : dlx start {name}",
                en=f"{name} is not in {self.workspace.root} yet. Open it: dlx start {name}",
            )
        return files

    def passing(self, exercises: Sequence[Exercise]) -> set[Exercise]:
        """Those whose file, as it is now, passed its last check."""
        files = self.workspace.files(exercises)
        return {e for e, path in files.items() if self.progress.standing(e, path) is Standing.PASSES}

    def started_chapters(self) -> set[str]:
        """The chapters that were opened, or of which a file lies here."""
        files = self.workspace.files(self.course.exercises)
        return {*self.workspace.chapters, *(exercise.chapter for exercise in files)}

    def next_exercise(self, opened: bool = False) -> Exercise | None:
        """The next exercise to be done, for every command: of the chapters that were started, that of the
        current folder first.

        Args:
            opened: whether only exercises that have a file are meant.

        Returns:
            The first that does not pass as it is now, and whose `after` does; None if all pass.
        """
        started = self.started_chapters()
        current = self.workspace.chapter_at(Path.cwd(), self.course)
        meant = [exercise for exercise in self.course.exercises if exercise.chapter in started]
        files = self.workspace.files(meant)
        ordered = sorted(files if opened else meant, key=lambda exercise: exercise.chapter != current)
        return first_left(self.course, ordered, self.passing(self.course.exercises))


def first_left(course: Course, ordered: Sequence[Exercise], passing: Collection[Exercise]) -> Exercise | None:
    """What is to be done next of some exercises.

    Args:
        course: knows what an exercise comes after.
        ordered: the exercises, the preferred ones first.
        passing: all that pass, here or elsewhere in the course.

    Returns:
        The first that has not passed and comes after nothing that has not, or else the first that has not
        passed; None if all have.
    """
    left = [exercise for exercise in ordered if exercise not in passing]
    ready = [e for e in left if all(course.find(slug)[0] in passing for slug in e.after)]
    return [*ready, *left, None][0]


def here(console: Console) -> Here:
    """Where the command is run. What is wrong with the record of progress is a warning on the console.

    Returns:
        The workspace around the current directory, with the course and the progress.

    Raises:
        UserError: not in a workspace.
    """
    workspace = need_workspace(Path.cwd(), fill_example("dlx start {chapter}"))
    progress = load_progress(workspace)
    if progress.note is not None:
        console.warn(progress.note)
    return Here(load_course(), workspace, progress)


def exercises_named(course: Course, name: str) -> tuple[Exercise, ...]:
    """The exercises that `name` means: a chapter, an exercise, or a path to its file or folder. A name may be
    short where it is clear; what it was taken for is then said, on stderr.

    Args:
        course: where names are looked for.
        name: what was typed; a path counts if something lies there, by its last part without the ending.

    Returns:
        One exercise, or those of a chapter in the order of the course.

    Raises:
        UnknownExercise: nothing has this name.
        UserError: several have it, shortened so.
    """
    for word in _words_of(name):
        with suppress(UnknownExercise):
            return course.find(word)
    found = meant(course, name)
    if not found:
        course.find(name)  # says which name is the nearest
    if len(found) > 1:
        raise _unclear(name, found)
    note(Text(fr=f"{safe_line(name)} : {found[0]}", en=f"{safe_line(name)}: {found[0]}"))
    return course.find(found[0])


def _words_of(name: str) -> Iterator[str]:
    """What was typed, and where that is a path to something, what lies there."""
    yield name
    path = Path(name).resolve()
    if path.exists():
        yield path.stem


def _unclear(name: str, found: Sequence[str]) -> UserError:
    *first, last = (each.rpartition("/")[2] for each in found)
    name, names = safe_line(name), ", ".join(first)
    return UserError(
        fr=f"{name} peut désigner {names} ou {last}. Écrivez-en davantage.",
        en=f"{name} may mean {names} or {last}. Write more of it.",
    )


def chosen(place: Here, name: str | None, console: Console) -> tuple[Exercise, ...]:
    """The exercises meant; without a name, that of the current folder, or else the next to be done.

    Args:
        place: what `here` gave.
        name: what was typed, or None.
        console: told which exercise is the next to be done, where that is taken.

    Returns:
        The exercises; none if no name was given and all that were started have passed.

    Raises:
        UnknownExercise: nothing has this name.
    """
    if name is not None:
        return exercises_named(place.course, name)
    exercise = place.workspace.exercise_at(Path.cwd(), place.course)
    if exercise is not None:
        return (exercise,)
    exercise = place.next_exercise(opened=True)
    if exercise is None:
        return ()
    console.say(
        Text(
            fr=f"{exercise.name}, le prochain exercice à faire :",
            en=f"{exercise.name}, the next exercise to be done:",
        )
    )
    return (exercise,)


def only_one(exercises: Sequence[Exercise], name: str) -> Exercise:
    """The single exercise of a command that takes no chapter.

    Args:
        exercises: at least one, as `named` gives them.
        name: what was typed, for the sentence.

    Returns:
        The exercise.

    Raises:
        UserError: there are several.
    """
    if len(exercises) > 1:
        names = ", ".join(exercise.slug for exercise in exercises)
        raise UserError(
            fr=f"{name} compte plusieurs exercices ; nommez-en un : {names}.",
            en=f"{name} has several exercises; name one: {names}.",
        )
    return exercises[0]
