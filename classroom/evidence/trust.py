"""How far the date of a submission, and the name on it, can be relied on."""

from enum import StrEnum


class Dated(StrEnum):
    """Where the moment of a submission comes from. Only what a platform recorded makes anybody late."""

    WORKSHEET = "worksheet"  # Moodle's own record
    PLATFORM = "platform"  # the stamp of an exchange
    ARCHIVE = "archive"  # the dates in a platform's zip, where they are credible
    DOWNLOAD = "download"  # the same, where they are those of the download
    FILE = "file"  # the date of a file on the disk
    CLAIM = "claim"  # the student's own word

    @property
    def trusted(self) -> bool:
        """Whether the moment is a platform's record."""
        return self in (Dated.WORKSHEET, Dated.PLATFORM, Dated.ARCHIVE)

    @property
    def ordered(self) -> bool:
        """Whether it tells which of two attempts is the later one: a download holds what was there then."""
        return self.trusted or self is Dated.DOWNLOAD


class Named(StrEnum):
    """Who says whose a submission is, from the best to the least."""

    TEACHER = "teacher"
    PLATFORM = "platform"
    FOLDER = "folder"
    FILE = "file"
    MANIFEST = "manifest"

    @property
    def rank(self) -> int:
        """The greater, the better."""
        return -list(Named).index(self)

    @property
    def sure(self) -> bool:
        """Whether somebody else than the student says it."""
        return self not in (Named.FILE, Named.MANIFEST)
