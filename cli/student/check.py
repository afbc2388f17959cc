"""`dlx check`: run the public checks of an exercise and say what to do next."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ...exercises import Exercise, Text, load_quiz, missing_library, read_text
from ...grader.files import UserError
from ...grader.reports import ExerciseReport, Report, Verdict
from ...grader.source import not_run
from ...grader.workspace import Answer, Standing, is_stub, lookalikes, read_answer, user_name
from ..shared import Here, chosen, here, show_isolation, show_progress, show_report
from ..terminal import Console, argument, code_of_report, command, json_option, option, safe_line
from .next import all_done, line_for
from .prediction import predict_first
from .problems import problem_lines
from .update import tell_of_changes
from .waiting import waiting

if TYPE_CHECKING:
    from ...grader.bench import Bench, Raised
    from ...grader.judging import Judge
    from ...grader.submissions import Submission

PUBLIC_SEED = "public"
SHOWN = 5  # passages in one line
KINDS = {  # what a passage that is not run does
    "loop": Text(fr="une boucle, un entraînement", en="a loop, a training"),
    "call": Text(fr="un appel", en="a call"),
    "check": Text(fr="un assert", en="an assert"),
    "": Text(fr="un essai", en="a trial"),
}
HELP = Text(
    fr="Lance les vérifications publiques de EXERCISE (par défaut : l'exercice du dossier courant, ou le "
    "prochain à faire) et dit quoi faire ensuite.",
    en="Runs the public checks of EXERCISE (by default: the exercise of the current folder, or the next "
    "to be done) and says what to do next.",
)


PROBLEMS = Text(
    fr="Ajoute une ligne FICHIER:LIGNE: par vérification qui échoue, pour un éditeur.",
    en="Adds a line FILE:LINE: for each check that fails, for an editor.",
)


@command(help=HELP, example="dlx check {exercise}")
@argument("exercise", metavar="EXERCISE")
@option("--problems", is_flag=True, text=PROBLEMS)
@json_option
@click.pass_obj
def check(console: Console, exercise: str | None, problems: bool, as_json: bool) -> int:
    console.prose_to_stderr = as_json
    place = here(console)
    exercises = chosen(place, exercise, console) or place.course.exercises
    files = place.started(exercises)
    able = possible(console, files)
    tell_of_changes(console, place)
    warn_of_rivals(console, place, able)
    warn_of_lookalikes(console, place, exercises)
    begun = [exercise for exercise, path in able.items() if not is_stub(path, exercise)]
    if len(able) == len(begun) == 1 and not as_json:
        predict_first(console, place.progress, begun[0])
    texts, report, stops = check_files(console, place, able)
    show_report(console, report)
    for checked, path in able.items():
        if isinstance(text := texts[checked], str) and load_quiz(checked.folder) is not None:
            from .quiz_read_again import say_how_read  # numpy comes with it

            say_how_read(console, checked, text)
        say_what_was_not_run(console, checked, path, texts[checked], stops.get(checked))
    if problems:
        for line in problem_lines(report, able, texts, console.language):
            print(line, file=console.stream())  # as it is: an editor reads it
    _what_next(console, place, report, files)
    if as_json:
        console.emit(report.to_dict())
    return code_of_report(report)


def check_files(
    console: Console, place: Here, files: Mapping[Exercise, Path]
) -> tuple[dict[Exercise, str | Text], Report, dict[Exercise, "Raised"]]:
    """Run the public checks of these files and keep how they ended, for the contents that were read.

    Returns:
        What each file says, or why it cannot be read; the report; what plain Python would meet besides.
    """
    read = {exercise: read_answer(path, exercise) for exercise, path in files.items()}
    texts = {exercise: answer.text for exercise, answer in read.items()}
    with waiting(console):
        report, stops = run_checks(read)
    remember(console, place, report, {exercise: answer.content for exercise, answer in read.items()})
    return texts, report, stops


def possible(console: Console, files: Mapping[Exercise, Path]) -> dict[Exercise, Path]:
    """The files that can be checked on this machine; what the others lack is said.

    Raises:
        UserError: none of them can.
    """
    missing = {e: why for e in files if (why := missing_library(e)) is not None}
    for why in missing.values():
        if len(missing) == len(files):
            raise UserError(why.fr, why.en)
        console.warn(why)
    return {exercise: path for exercise, path in files.items() if exercise not in missing}


def warn_of_rivals(console: Console, place: Here, exercises: Iterable[Exercise]) -> None:
    for exercise in exercises:
        rivals = [
            path.relative_to(place.workspace.root).as_posix() for path in place.workspace.rivals(exercise)
        ]
        if rivals:
            first, others = safe_line(rivals[0]), safe_line(", ".join(rivals[1:]))
            console.warn(
                Text(
                    fr=f"Plusieurs fichiers répondent à {exercise.slug} : {first} est lu, {others} ne l'est "
                    "pas. Gardez-en un seul.",
                    en=f"Several files answer {exercise.slug}: {first} is read, {others} is not. Keep only "
                    "one.",
                )
            )


def warn_of_lookalikes(console: Console, place: Here, exercises: Sequence[Exercise]) -> None:
    """Say which files look like an answer to one of these, under a name that nothing reads."""
    for alike in lookalikes(place.workspace, place.course, exercises):
        console.warn(safe_line(alike.question(place.workspace.root)[console.language]))


def run_checks(files: Mapping[Exercise, Answer]) -> tuple[Report, dict[Exercise, "Raised"]]:
    """(the public checks of these answers, what plain Python would meet in each besides)."""
    from ...grader.bench import Bench

    with Bench() as bench:
        bench.announce(next(iter(files)).libraries)  # its server starts while the judge is imported
        judge, work = public_judge(bench), submission_of(files)
        bench.start(next(iter(files)).libraries)
        report = judge.grade(work, tuple(files))
        endless = {one.name for one in report.exercises if one.verdict is Verdict.TIMEOUT}
        met = {e: stop_of(judge, work, e) for e in files if e.name not in endless}
        return report, {exercise: error for exercise, error in met.items() if error is not None}


def public_judge(bench: "Bench") -> "Judge":
    """The judge of what a student can check. It may be kept: what it has learned, it need not learn again."""
    from ...grader.judging import Judge

    return Judge(bench, PUBLIC_SEED, hidden=False, awaited=True)


def submission_of(answers: Mapping[Exercise, Answer]) -> "Submission":
    """One's own answers as a submission."""
    from ...grader.submissions import Submission

    texts = {e.slug: found.text for e, found in answers.items() if isinstance(found.text, str)}
    problems = {e.slug: found.text for e, found in answers.items() if isinstance(found.text, Text)}
    helpers = {name: text for found in answers.values() for name, text in found.helpers.items()}
    return Submission(user_name(), {**texts, **helpers}, problems=problems)


def stop_of(judge: "Judge", work: "Submission", exercise: Exercise) -> "Raised | None":
    """What plain Python would meet in the whole file of an exercise, where no check runs all of it."""
    text = work.files.get(exercise.slug)
    found = text is not None and not_run(text, exercise.provides, read_text(exercise.stub))
    return judge.run_whole(work, exercise) if found else None


def say_what_was_not_run(
    console: Console, exercise: Exercise, path: Path, text: str | Text, error: "Raised | None"
) -> None:
    if not isinstance(text, str):
        return
    parts = not_run(text, exercise.provides, read_text(exercise.stub))
    if not parts:
        return
    shown = [_passage(*part) for part in parts[:SHOWN]]
    more = ", …" if len(parts) > SHOWN else ""
    name = safe_line(path.name)
    console.say(
        Text(
            fr=f"{name} : {', '.join(part.fr for part in shown)}{more} : inutile aux vérifications, donc pas "
            "lancé quand on vous note.",
            en=f"{name}: {', '.join(part.en for part in shown)}{more}: not needed by the checks, so not run "
            "when you are graded.",
        )
    )
    if error is not None:
        said = safe_line(": ".join([error.types[0], *([error.message] if error.message else [])]))
        console.warn(
            Text(
                fr=f"{name}, ligne {error.line} : Python s'y arrête ({said}). Cela ne coûte rien.",
                en=f"{name}, line {error.line}: Python stops there ({said}). It costs nothing.",
            )
        )


def _passage(first: int, last: int, kind: str) -> Text:
    what = KINDS.get(kind, KINDS[""])
    fr, en = (
        (f"ligne {first}", f"line {first}")
        if first == last
        else (
            f"lignes {first}-{last}",
            f"lines {first}-{last}",
        )
    )
    return Text(fr=f"{fr} ({what.fr})", en=f"{en} ({what.en})")


def remember(console: Console, place: Here, report: Report, contents: Mapping[Exercise, str]) -> None:
    """Keep how the checks of these contents ended; that it cannot be kept is a warning."""
    exercises = {exercise.name: exercise for exercise in contents}
    for result in report.exercises:
        one = exercises.get(result.name)  # of a file that is gone there is nothing to keep
        if one is not None and result.verdict is not Verdict.GRADER_ERROR:
            place.progress.note_check(one, standing_of(result), contents[one])
    problem = place.progress.save()
    if problem is not None:
        console.warn(problem)


def standing_of(result: ExerciseReport) -> Standing:
    """How the checks of an exercise ended, in the words that `dlx status` and `dlx submit` have for it."""
    if result.accepted:
        return Standing.PASSES
    if result.verdict is Verdict.INCOMPLETE:
        return Standing.INCOMPLETE
    begun = any(check.verdict is Verdict.ACCEPTED for check in result.checks)
    return Standing.FAILS if begun or result.verdict is not Verdict.NOT_ATTEMPTED else Standing.NOT_STARTED


def _what_next(console: Console, place: Here, report: Report, files: Mapping[Exercise, Path]) -> None:
    failing = next((result for result in report.exercises if not result.accepted), None)
    names = {exercise.name: path.name for exercise, path in files.items()}
    last = list(files)[-1]
    console.say()
    if report.grader_error:
        console.warn(
            Text(
                fr="dlx est en panne sur une vérification ; cela ne vous coûte rien. Lancez dlx doctor.",
                en="dlx is broken on one check; it costs you nothing. Run dlx doctor.",
            )
        )
    elif failing is not None:
        _advise(console, failing, names[failing.name])
    else:
        _congratulate(console, place, last)
    chapter = next(c for c in place.course.chapters if c.name == last.chapter)
    passing = place.passing(chapter.exercises)
    show_progress(console, chapter.title, len(passing), len(chapter.exercises))
    show_isolation(console, report.sandbox)


def _advise(console: Console, failing: ExerciseReport, file: str) -> None:
    slug = failing.slug
    if standing_of(failing) is Standing.NOT_STARTED:
        console.say(
            Text(
                fr=f"Lisez l'énoncé (dlx open {slug}), complétez {file}, puis : dlx check {slug}   Bloqué ? "
                f"dlx hint {slug}",
                en=f"Read the statement (dlx open {slug}), complete {file}, then: dlx check {slug}   Stuck? "
                f"dlx hint {slug}",
            )
        )
        return
    if standing_of(failing) is Standing.INCOMPLETE:
        console.say(
            Text(
                fr=f"Complétez {file}, puis : dlx check {slug}   Bloqué ? dlx hint {slug}",
                en=f"Complete {file}, then: dlx check {slug}   Stuck? dlx hint {slug}",
            )
        )
        return
    passed = sum(check.verdict is Verdict.ACCEPTED for check in failing.checks)
    console.say(
        Text(
            fr=f"{passed}/{len(failing.checks)} vérifications réussies. Corrigez {file}, puis : dlx check "
            f"{slug}   Bloqué ? dlx hint {slug}",
            en=f"{passed}/{len(failing.checks)} checks passed. Correct {file}, then: dlx check {slug}   "
            f"Stuck? dlx hint {slug}",
        )
    )


def _congratulate(console: Console, place: Here, last: Exercise) -> None:
    if last.idea is not None:
        console.say(last.idea)
    following = place.next_exercise()
    if following is None:
        all_done(console, place)
        return
    line = line_for(place, following)
    console.say(
        Text(
            fr=f"Toutes les vérifications publiques passent. Ensuite : {line}",
            en=f"All public checks pass. Next: {line}",
        ),
        "green",
    )
