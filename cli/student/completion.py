"""`dlx completion`: the Tab key completes commands, chapters and exercises in the student's shell."""

import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import click
from click.shell_completion import ShellComplete, get_completion_class

from ...exercises import Text
from ...grader.files import UserError, unwritable, write_atomic
from ..terminal import Console, command, option, safe_line

HELP = Text(
    fr="Écrit le script qui complète commandes, chapitres et exercices avec la touche Tab dans SHELL (par "
    "défaut : le vôtre). Avec --install, le met en place et dit où.",
    en="Writes the script that completes commands, chapters and exercises with the Tab key in SHELL (by "
    "default: yours). With --install, puts it in place and says where.",
)
INSTALL = Text(fr="Le met en place, une fois pour toutes.", en="Puts it in place, once and for all.")
SHELLS = ("bash", "zsh", "fish", "powershell")
WITH_COMPINIT = "(( $+functions[compdef] )) || { autoload -Uz compinit && compinit; }\n"


@dataclass(frozen=True)
class Place:
    """Where a script goes, and which file of the shell is to read it (None: the shell finds it by itself)."""

    script: Path
    profile: Path | None = None

    @property
    def line(self) -> str:
        """The line for the profile; it is the same in all shells that need one."""
        return f'. "{self.script}"'


@command(help=HELP, example="dlx completion bash --install")
@click.argument("shell", type=click.Choice(SHELLS), required=False, metavar="[bash|zsh|fish|powershell]")
@option("--install", is_flag=True, text=INSTALL)
@click.pass_obj
def completion(console: Console, shell: str | None, install: bool) -> int:
    shell = shell or _own_shell()
    script = script_of(shell)
    if not install:
        click.echo(script, nl=False)
        return 0
    place = _place(shell)
    write_atomic(place.script, script.encode())
    shown = safe_line(str(place.script))
    console.say(Text(fr=f"Écrit : {shown}", en=f"Written: {shown}"))
    if place.profile is not None:
        _mention(console, place, place.profile)
    console.say(
        Text(
            fr="Ouvrez un nouveau terminal, puis essayez : dlx che",
            en="Open a new terminal, then try: dlx che",
        )
    )
    return 0


def script_of(shell: str) -> str:
    """The script for one of SHELLS.

    Raises:
        UserError: the click that is installed has none for this shell.
    """
    found: type[ShellComplete] | None = get_completion_class(shell)
    if found is None:
        raise UserError(
            fr=f"La version installée de click ne connaît pas {shell} : pip install -U click",
            en=f"The version of click that is installed does not know {shell}: pip install -U click",
        )
    made = found(click.Command("dlx"), {}, "dlx", "_DLX_COMPLETE")
    script = made.source_template % made.source_vars()  # its method runs bash, to see how old it is
    return f"{WITH_COMPINIT}{script}" if shell == "zsh" else script


def _own_shell() -> str:
    """The shell of the student.

    Raises:
        UserError: it is none of SHELLS.
    """
    name = Path(os.environ.get("SHELL", "")).name
    if name in SHELLS:
        return name
    if os.name == "nt":
        return "powershell"
    raise UserError(
        fr=f"Votre shell ({safe_line(name) or 'inconnu'}) n'est pas de ceux qui sont prévus. Nommez-le : dlx "
        f"completion {'|'.join(SHELLS)}",
        en=f"Your shell ({safe_line(name) or 'unknown'}) is not one of those that are known. Name it: dlx "
        f"completion {'|'.join(SHELLS)}",
    )


def _place(shell: str) -> Place:
    home = Path.home()
    if shell == "fish":
        folder = Path(os.environ.get("XDG_CONFIG_HOME") or home / ".config")
        return Place(folder / "fish/completions/dlx.fish")
    if shell == "powershell":
        profile = _powershell_profile()
        return Place(profile.with_name("dlx-completion.ps1"), profile)
    data = Path(os.environ.get("XDG_DATA_HOME") or home / ".local/share")
    rc = home / ".bashrc" if shell == "bash" else Path(os.environ.get("ZDOTDIR") or home) / ".zshrc"
    return Place(data / f"dlx/completion.{shell}", rc)


def _powershell_profile() -> Path:
    """Where PowerShell reads what its user wants at every start; only itself knows.

    Raises:
        UserError: there is no PowerShell.
    """
    program = shutil.which("pwsh") or shutil.which("powershell")
    if program is not None:
        asked = [program, "-NoProfile", "-Command", "$PROFILE.CurrentUserAllHosts"]
        try:
            done = subprocess.run(asked, capture_output=True, text=True, timeout=60)
        except (OSError, subprocess.SubprocessError):
            done = None
        if done is not None and done.returncode == 0 and done.stdout.strip():
            return Path(done.stdout.strip())
    raise UserError(
        fr="PowerShell est introuvable ici. Dans PowerShell même, ajoutez cette ligne au fichier $PROFILE : "
        "dlx completion powershell | Out-String | Invoke-Expression",
        en="No PowerShell is found here. In PowerShell itself, add this line to the file $PROFILE: "
        "dlx completion powershell | Out-String | Invoke-Expression",
    )


def _mention(console: Console, place: Place, profile: Path) -> None:
    """Let the shell read the script at every start: one line at the end of its profile, once."""
    shown = safe_line(str(profile))
    try:
        text = profile.read_text("utf-8") if profile.exists() else ""
        if place.line in text:
            console.say(Text(fr=f"Déjà lu par : {shown}", en=f"Read already by: {shown}"))
            return
        profile.parent.mkdir(parents=True, exist_ok=True)
        with profile.open("a", encoding="utf-8") as stream:
            stream.write(f"{'' if not text or text.endswith(chr(10)) else chr(10)}{place.line}  # dlx\n")
    except (OSError, UnicodeDecodeError) as error:
        raise (
            unwritable(profile, error)
            if isinstance(error, OSError)
            else UserError(
                fr=f"{shown} n'est pas en UTF-8. Ajoutez-y vous-même : {place.line}",
                en=f"{shown} is not UTF-8. Add this to it yourself: {place.line}",
            )
        ) from error
    console.say(Text(fr=f"Une ligne ajoutée à : {shown}", en=f"A line added to: {shown}"))
