"""What `dlx start` writes in a student's folder besides the exercises, the pages of a release, and a new
exercise for its author: texts ready to be saved.

Imports nothing of dlx.
"""

from collections.abc import Sequence
from pathlib import Path

WORKSPACE = Path(__file__).parent / "workspace"
RELEASE = Path(__file__).parent / "release"
EXERCISE = Path(__file__).parent / "exercise"  # in a clone only: its lines become lines of keys


def workspace_files(language: str) -> dict[str, str]:
    """The files of a new folder, by relative path; its introduction is in `language` (fr or en)."""
    introduction = "README.md" if language == "en" else "LISEZMOI.md"
    sources = {
        introduction: introduction,
        ".gitignore": "gitignore",
        ".vscode/settings.json": "vscode_settings.json",
        ".vscode/extensions.json": "vscode_extensions.json",
    }
    return {path: (WORKSPACE / name).read_text("utf-8") for path, name in sources.items()}


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
