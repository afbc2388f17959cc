"""Write files so that nothing is lost: a file is there whole or not at all, and a new one replaces none.

Also the exception for what the user can put right, with its sentence in both languages.
"""

import errno
import os
from pathlib import Path

from ...exercises import Text

REASONS = {
    errno.EACCES: "l'accès est refusé",
    errno.EPERM: "l'opération est interdite",
    errno.EROFS: "ce disque est en lecture seule",
    errno.ENOSPC: "le disque est plein",
    errno.EDQUOT: "votre quota de disque est atteint",
    errno.ENOTDIR: "un fichier occupe la place d'un dossier",
    errno.EEXIST: "un fichier occupe la place d'un dossier",
    errno.EISDIR: "un dossier occupe la place du fichier",
    errno.ENOENT: "il n'existe pas",
    errno.ENAMETOOLONG: "le nom est trop long",
}
IN_ENGLISH = {
    errno.ENOTDIR: "a file stands where a folder is wanted",
    errno.EEXIST: "a file stands where a folder is wanted",
    errno.EISDIR: "a folder stands where the file is wanted",
}


class UserError(Exception):
    """Something that the user can put right; `text` says what was found, wanted, and what to do.
    `code` is the exit code of a command that stops on it."""

    code = 2

    def __init__(self, fr: str, en: str) -> None:
        super().__init__(en)
        self.text = Text(fr=fr, en=en)


def reason(error: OSError) -> Text:
    """Why the system refused, in words.

    Returns:
        A few words without a full stop; the system's own English also in French where dlx has no words.
    """
    number = error.errno or 0
    english = IN_ENGLISH.get(number) or (error.strerror or str(error)).lower()
    return Text(fr=REASONS.get(number, english), en=english)


def unwritable(path: Path, error: OSError) -> UserError:
    """The exception for a file or folder that cannot be written, ready to be raised.

    Args:
        path: as the sentence names it.
        error: what the system said.

    Returns:
        The sentence: the reason, that nothing is lost, and what to do.
    """
    why = reason(error)
    return UserError(
        fr=f"Impossible d'écrire {path} : {why.fr}. Rien n'est perdu. Faites de la place, ou "
        "choisissez un autre dossier, puis relancez la même commande.",
        en=f"Cannot write {path}: {why.en}. Nothing is lost. Make room, or choose another folder, "
        "then run the same command again.",
    )


def unreadable(path: Path, error: OSError) -> UserError:
    """The exception for a file or folder that cannot be read, ready to be raised.

    Args:
        path: as the sentence names it.
        error: what the system said.

    Returns:
        The sentence: the reason, and what to check.
    """
    why = reason(error)
    return UserError(
        fr=f"Impossible de lire {path} : {why.fr}. Vérifiez le chemin et les droits d'accès.",
        en=f"Cannot read {path}: {why.en}. Check the path and its access rights.",
    )


def make_folder(path: Path) -> None:
    """Make a folder and those above it.

    Raises:
        UserError: it cannot be made.
    """
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise unwritable(path, error) from error


def write_new(path: Path, data: bytes, mode: int = 0o666) -> bool:
    """Write a file that is not there yet; False, and nothing changes, if the name is taken.

    Args:
        path: where it is written; its folder is made if missing. A link takes the name, even a broken one.
        data: its whole content.
        mode: permission bits of the file, before the umask.

    Returns:
        Whether it was written.

    Raises:
        UserError: it cannot be written.
    """
    if os.path.lexists(path):
        return False
    return _write_whole(path, data, mode, replace=False)


def write_atomic(path: Path, data: bytes, mode: int = 0o666) -> None:
    """Write a file, or put a new content in the place of the old one at a single stroke.

    Args:
        path: where it is written; its folder is made if missing. A link there is replaced, not followed.
        data: its whole content.
        mode: permission bits of the new file, before the umask; those of the old one are not kept.

    Raises:
        UserError: it cannot be written; the old content is still there.
    """
    _write_whole(path, data, mode, replace=True)


def _write_whole(path: Path, data: bytes, mode: int, replace: bool) -> bool:
    make_folder(path.parent)
    temporary = path.with_name(f".{path.name[:100]}.{os.getpid()}.tmp")
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_NOFOLLOW", 0)
    flags |= getattr(os, "O_BINARY", 0)
    try:
        try:
            with os.fdopen(os.open(temporary, flags, mode), "wb") as stream:
                stream.write(data)
            return _put(temporary, path, replace)
        finally:
            temporary.unlink(missing_ok=True)
    except OSError as error:
        raise unwritable(path, error) from error


def _put(temporary: Path, path: Path, replace: bool) -> bool:
    """Give the file its name. A link never replaces; where links do not exist, look first."""
    if not replace:
        try:
            os.link(temporary, path)
            return True
        except FileExistsError:
            return False
        except OSError:
            if os.path.lexists(path):
                return False
    os.replace(temporary, path)
    return True
