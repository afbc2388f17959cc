"""`dlx class restore`: put a class back from a backup."""

from pathlib import Path

import click

from ...exercises import Text
from ..terminal import USAGE, Console, argument, command, option, safe_line
from .class_options import class_option
from .erasing import YES

HELP = Text(
    fr="Remet la sauvegarde BACKUP (de dlx class backup) : les bases telles qu'elles étaient, et tout autre "
    "fichier qui manque. Ce qui a été fait depuis n'y est plus, et une personne effacée depuis y revient. "
    "Les bases remplacées sont gardées dans evidence/replaced. Demande d'abord.",
    en="Puts the backup BACKUP (of dlx class backup) back: the databases as they were, and every other file "
    "that is missing. What was done since is no longer there, and somebody who was erased since is back. The "
    "databases that are replaced are kept in evidence/replaced. Asks first.",
)


@command(help=HELP, example="dlx class restore ../backups/2026-11-29 --class 2026")
@argument("backup", metavar="BACKUP", required=True)
@class_option
@option("--yes", is_flag=True, text=YES)
@click.pass_obj
def restore(console: Console, backup: str, class_: Path, yes: bool) -> int:
    from ...classroom.backup import restore

    question = Text(
        fr=f"Remettre {safe_line(str(class_.resolve()))} comme dans {safe_line(backup)} ?",
        en=f"Put {safe_line(str(class_.resolve()))} back as in {safe_line(backup)}?",
    )
    if not yes and not console.confirm(question):
        console.say(Text(fr="Abandonné ; rien n'a changé.", en="Left; nothing has changed."))
        return USAGE
    done = restore(Path(backup), class_)
    moment = f"{done.at:%Y-%m-%d %H:%M} UTC"
    console.say(
        Text(fr=f"La classe est comme le {moment}.", en=f"The class is as it was on {moment}."), bold=True
    )
    if done.replaced is not None:
        place = safe_line(str(done.replaced))
        console.say(
            Text(
                fr=f"Ce qui a été remplacé : {place}. Effacez-le quand il ne sert plus : des noms y sont.",
                en=f"What was replaced: {place}. Delete it when it is of no more use: names are in it.",
            )
        )
    if done.on_a_server:
        console.warn(
            Text(
                fr="Le carnet de notes est sur un serveur : remettez-le là-bas.",
                en="The gradebook is on a server: put it back there.",
            )
        )
    console.say(Text(fr="Ensuite : dlx class report", en="Next: dlx class report"))
    return 0
