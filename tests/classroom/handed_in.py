"""Submissions in every form, for the tests that collect them."""

import io
import json
import zipfile
from pathlib import Path

SLUG = "convolution"
NAME = "chapter2/convolution/convolution.py"
WORK = "def conv2d(image, kernel, stride=1, padding=0):\n    return image\n"
TIME = (2026, 11, 20, 14, 30, 0)  # in the time zone of the class: 13:30 UTC in winter

Member = tuple[str | zipfile.ZipInfo, bytes]


def zipped(*members: Member) -> bytes:
    memory = io.BytesIO()
    with zipfile.ZipFile(memory, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members:
            archive.writestr(name, data)
    return memory.getvalue()


def archive_of(student: str, text: str = WORK, created: str = "2026-11-20T10:00:00Z") -> bytes:
    """What `dlx submit` writes."""
    manifest = {"schema": "dlx-submission/1", "student": student, "created": created}
    return zipped(("manifest.json", json.dumps(manifest).encode()), (NAME, text.encode()))


def at(name: str, moment: tuple[int, int, int, int, int, int] = TIME) -> zipfile.ZipInfo:
    return zipfile.ZipInfo(name, moment)


def moodle(path: Path, *members: Member) -> Path:
    path.write_bytes(zipped(*((at(n) if isinstance(n, str) else n, data) for n, data in members)))
    return path
