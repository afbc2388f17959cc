"""The Tab key: in a real bash, and in other shells by the words that these exchange with a command."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result
from typist import MAIN, typing

from dlx.cli.main import COMMANDS
from dlx.exercises import course_names, load_course

Call = Callable[..., Result]
BIN = Path(sys.executable).parent
BASH = "import os; os.execvp('bash', ['bash', '--norc', '--noprofile', '-i'])"
SHELLS = ("bash", "zsh", "fish", "powershell")


def completed(shell: str, *words: str, language: str = "en") -> list[str]:
    """What dlx answers when a shell asks how the last word may go on."""
    asked = {
        "_DLX_COMPLETE": f"{shell}_complete",
        "COMP_WORDS": " ".join(["dlx", *words]),
        "COMP_CWORD": words[-1] if shell == "fish" else str(len(words)),
        "DLX_LANG": language,
    }
    done = subprocess.run(
        [sys.executable, "-c", f"import sys; sys.argv[0] = 'dlx'; {MAIN}"],
        env={**os.environ, **asked},
        capture_output=True,
        text=True,
    )
    assert done.stderr == ""
    return done.stdout.splitlines()


def names(*words: str) -> list[str]:
    return [line.removeprefix("plain,") for line in completed("bash", *words)]


def test_the_light_names_are_those_of_the_course() -> None:
    assert course_names() == {c.name: [e.slug for e in c.exercises] for c in load_course().chapters}


def test_commands_and_what_they_are_about() -> None:
    assert names("st") == [name for name in COMMANDS if name.startswith("st")]
    assert names("check", "pool") == ["pooling"]
    assert names("start", "ch") == list(course_names())
    assert names("start", "conv") == ["convolution", "convolution_layer", "convolution_1d_3d"]
    assert names("check", "chapter1/softmax_") == ["chapter1/softmax_gradient"]
    assert names("check", "--j") == ["--json"]
    assert names("completion", "po") == ["powershell"]
    assert names("class", "gr") == ["grade"]
    assert names("check", "zzz") == names("zzz") == [""]


def test_a_command_about_chapters_is_given_chapters() -> None:
    assert names("feedback", "") == list(course_names())


@pytest.mark.parametrize("shell", ["zsh", "powershell"])
def test_commands_are_told_in_the_language_of_the_student(shell: str) -> None:
    assert completed(shell, "stat", language="fr") == ["plain", "status", COMMANDS["status"].fr]
    assert completed(shell, "check", "pool") == ["plain", "pooling", "_"]


def test_in_fish() -> None:
    assert completed("fish", "stat") == [f"plain,status\t{COMMANDS['status'].en}"]
    assert completed("fish", "check", "pool") == ["plain,pooling"]


def test_in_a_real_bash(here: Path) -> None:
    """As the README says it, typed by somebody."""
    path = os.pathsep.join([str(BIN), os.environ["PATH"]])
    settings = {"PATH": path, "HOME": str(here), "PS1": "ready> ", "INPUTRC": os.devnull, "TERM": "dumb"}
    with typing([], here, program=BASH, **settings) as person:
        person.wait("ready> ")
        person.type("dlx completion bash --install\n", "try: dlx che")
        person.type(". ~/.bashrc; echo do''ne\n", "done")
        person.type("dlx hint poo\t", "ling ")
        person.type("\n", "no dlx exercises")
        person.type("dlx comple\t", "tion ")
        person.type("f\t", "ish ")
        person.type("| head -1; exit\n", "function _dlx_completion")


def install(home: Path, *arguments: str, **settings: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-c", MAIN, "completion", *arguments, "--install", "--lang", "fr"],
        env={
            **os.environ,
            "HOME": str(home),
            "XDG_DATA_HOME": "",
            "XDG_CONFIG_HOME": "",
            "ZDOTDIR": "",
            **settings,
        },
        capture_output=True,
        text=True,
    )


@pytest.mark.parametrize("shell", ["bash", "zsh"])
def test_what_is_installed_is_told_and_installed_once(here: Path, shell: str) -> None:
    profile, script = here / f".{shell}rc", here / f".local/share/dlx/completion.{shell}"
    profile.write_text("alias a=b")  # without a line end
    said = install(here, SHELL=f"/usr/bin/{shell}").stdout.splitlines()
    assert said == [
        f"Écrit : {script}",
        f"Une ligne ajoutée à : {profile}",
        "Ouvrez un nouveau terminal, puis essayez : dlx che",
    ]
    assert profile.read_text() == f'alias a=b\n. "{script}"  # dlx\n'
    assert f"Déjà lu par : {profile}" in install(here, shell).stdout
    assert profile.read_text().count("# dlx") == 1
    assert "_DLX_COMPLETE" in script.read_text()


def test_fish_finds_its_script_by_itself(here: Path) -> None:
    assert install(here, "fish").returncode == 0
    assert "complete --no-files --command dlx" in (here / ".config/fish/completions/dlx.fish").read_text()


def test_powershell_is_asked_where_its_profile_is(here: Path) -> None:
    """A program of that name stands for it."""
    profile = here / "Documents/Power Shell/profile.ps1"
    program = here / "bin/pwsh"
    program.parent.mkdir()
    program.write_text(f"#!/bin/sh\necho '{profile}'\n")
    program.chmod(0o755)
    assert install(here, "powershell", PATH=f"{program.parent}").returncode == 0
    script = profile.with_name("dlx-completion.ps1")
    assert profile.read_text() == f'. "{script}"  # dlx\n'
    assert "Register-ArgumentCompleter -Native -CommandName dlx" in script.read_text()


def test_without_powershell_it_is_said_what_to_do(here: Path) -> None:
    done = install(here, "powershell", PATH=str(here))
    assert done.returncode == 2
    assert done.stderr == (
        "PowerShell est introuvable ici. Dans PowerShell même, ajoutez cette ligne au fichier $PROFILE : dlx "
        "completion powershell | Out-String | Invoke-Expression\n"
    )


def test_a_shell_that_is_not_known(here: Path) -> None:
    done = install(here, SHELL="/bin/tcsh")
    assert done.returncode == 2
    assert done.stderr == (
        "Votre shell (tcsh) n'est pas de ceux qui sont prévus. Nommez-le : dlx completion "
        "bash|zsh|fish|powershell\n"
    )


@pytest.mark.parametrize("shell", SHELLS)
def test_the_script_is_printed(dlx: Call, here: Path, shell: str) -> None:
    done = dlx(f"completion {shell}")
    assert done.exit_code == 0
    assert f"{shell}_complete" in done.stdout
    assert not list(here.iterdir())
