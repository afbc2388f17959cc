"""`dlx class forget`: erase a person, and all that is kept about them in the class folder."""

from pathlib import Path

import click

from ...exercises import Text
from ..terminal import USAGE, Console, argument, command, json_option, option, safe_line
from .class_options import class_option
from .erasing import YES, erase_if_meant, finish_earlier, show_submissions, to_json

HELP = Text(
    fr="Efface STUDENT (un numéro, un pseudonyme ou un nom) : la personne, ses travaux, ses résultats, ses "
    "pages, ses reçus, sa ligne du carnet de notes. Montre ce qui va partir, puis demande. Interrompue, la "
    "même commande finit ce qui reste.",
    en="Erases STUDENT (a number, a pseudonym or a name): the person, their work, results, pages, receipts, "
    "their row in the gradebook. Shows what will go, then asks. After an interruption, the same command does "
    "the rest.",
)


@command(help=HELP, example="dlx class forget 21900001")
@argument("student", metavar="STUDENT", required=True)
@class_option
@option("--yes", is_flag=True, text=YES)
@json_option
@click.pass_obj
def forget(console: Console, student: str, class_: Path, yes: bool, as_json: bool) -> int:
    from ...classroom.evidence import Store, find_person, open_class, person_line
    from ...classroom.privacy import all_of_person, was_erased

    console.prose_to_stderr = as_json
    folder = open_class(class_)
    with Store(folder.database) as store:
        earlier = finish_earlier(console, folder, store)
        if earlier is not None and was_erased(earlier, student):
            return 0
        person = find_person(store, student)
        what = all_of_person(folder, store, person)
        who = safe_line(person_line(person))
        console.say(Text(fr=f"À effacer : {who}", en=f"To be erased: {who}"), bold=True)
        show_submissions(console, store, what)
        console.say(
            Text(
                fr="  avec ses résultats, pages, reçus et sa ligne du carnet de notes, commentaires compris",
                en="  with their results, pages, receipts and row in the gradebook, comments included",
            )
        )
        done = erase_if_meant(console, folder, store, what, yes)
    if done is None:
        return USAGE
    if as_json:
        console.emit(to_json(done, person=person.pseudonym))
    return 0
