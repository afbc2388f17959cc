"""What `dlx start` writes in a student's folder besides the exercises: texts ready to be saved.

Imports nothing of dlx.
"""

from pathlib import Path

WORKSPACE = Path(__file__).parent / "workspace"


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
