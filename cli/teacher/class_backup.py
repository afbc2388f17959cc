"""`dlx class backup`: save a class whole."""

from pathlib import Path

import click

from ...exercises import Text
from ..terminal import Console, argument, command, json_option, safe_line
from .class_options import class_option

HELP = Text(
    fr="Sauvegarde la classe dans FOLDER, neuf ou vide : les bases (preuves et carnet de notes), les "
    "originaux, les réglages, la clé qui signe les reçus. D'autres commandes peuvent travailler pendant ce "
    "temps. La sauvegarde contient des noms et une clé : gardez-la comme la classe, et effacez-la quand la "
    "classe l'est. dlx class restore la remet.",
    en="Saves the class into FOLDER, new or empty: the databases (evidence and gradebook), the originals, "
    "the settings, the key that signs receipts. Other commands may be at work meanwhile. The backup holds "
    "names and a key: keep it as you keep the class, and delete it when the class is. dlx class restore puts "
    "it back.",
)


@command(help=HELP, example="dlx class backup ../backups/2026-11-29")
@argument("to", metavar="FOLDER", required=True)
@class_option
@json_option
@click.pass_obj
def backup(console: Console, to: str, class_: Path, as_json: bool) -> int:
    from ...classroom.backup import back_up
    from ...classroom.evidence import Store, open_class

    console.prose_to_stderr = as_json
    folder = open_class(class_)
    with Store(folder.database):  # says what is wrong, if something is
        saved = back_up(folder, Path(to))
    shown, size = safe_line(to), f"{saved.size / 1e6:.1f}"
    console.say(
        Text(
            fr=f"Sauvegardé dans {shown} : {saved.files} fichiers, {size.replace('.', ',')} Mo.",
            en=f"Saved in {shown}: {saved.files} files, {size} MB.",
        ),
        bold=True,
    )
    if saved.on_a_server:
        console.warn(
            Text(
                fr="Le carnet de notes est sur un serveur et n'y est pas : sauvegardez-le là-bas (pg_dump).",
                en="The gradebook is on a server and not in it: save it there (pg_dump).",
            )
        )
    if as_json:
        console.emit(
            {
                "schema": "dlx-backup-made/1",
                "folder": to,
                "files": saved.files,
                "bytes": saved.size,
                "gradebook_on_a_server": saved.on_a_server,
            }
        )
    return 0
