"""What `dlx start` writes in a student's folder besides the exercises, the pages of a release, and a new
exercise for its author: texts ready to be saved.

Imports nothing of dlx.
"""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

WORKSPACE = Path(__file__).parent / "workspace"
RELEASE = Path(__file__).parent / "release"
EXERCISE = Path(__file__).parent / "exercise"  # in a clone only: its lines become lines of keys


TASKS = {  # what VS Code says below the name of a task
    "fr": {
        "check": "Vérifie l'exercice du fichier ouvert ; les erreurs sont dans l'onglet Problèmes",
        "hint": "L'indice suivant de l'exercice du fichier ouvert",
        "watch": "Vérifie à chaque enregistrement",
    },
    "en": {
        "check": "Checks the exercise of the open file; errors are in the Problems panel",
        "hint": "The next hint for the exercise of the open file",
        "watch": "Checks at every save",
    },
}


def workspace_files(language: str, python: str = "python3") -> dict[str, str]:
    """The files of a new folder, by relative path.

    Args:
        language: of its introduction, fr or en.
        python: the interpreter that has dlx, as an editor that opens the folder finds it.

    Returns:
        The texts, ready to be saved.
    """
    introduction = "README.md" if language == "en" else "LISEZMOI.md"
    sources = {
        introduction: introduction,
        ".gitignore": "gitignore",
        ".vscode/settings.json": "vscode_settings.json",
        ".vscode/extensions.json": "vscode_extensions.json",
        ".vscode/tasks.json": "vscode_tasks.json",
        ".devcontainer/devcontainer.json": "devcontainer.json",
    }
    words = {**TASKS[language], "python": json.dumps(python)[1:-1]}
    return {path: _filled((WORKSPACE / name).read_text("utf-8"), words) for path, name in sources.items()}


def _filled(text: str, words: Mapping[str, str]) -> str:
    """A text whose only names in braces are these: others are JSON, and stay."""
    for name, word in words.items():
        text = text.replace(f'"{{{name}}}"', f'"{word}"')
    return text


def release_page(readers: str, language: str, wheels: Sequence[str], chapter: str) -> str:
    """The page that lies beside the wheels (the students' one, then the key's), for `readers`: students or
    teachers."""
    page = (RELEASE / f"{readers}.{language}.md").read_text("utf-8")
    words = dict(zip(("wheel", "key"), wheels, strict=False), chapter=chapter)
    return page.format(**words)


def exercise_files(part: str, slug: str) -> dict[str, str]:
    """The files of a new exercise, by name; without any where dlx was not installed from a clone.

    `part` is the folder that they are for: chapter, exercises or solutions.
    """
    return {
        path.stem.replace("slug", slug): path.read_text("utf-8").replace("{slug}", slug)
        for path in sorted((EXERCISE / part).glob("*.txt"))
    }
