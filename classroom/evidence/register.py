"""Who was found to be whom: what a platform or the teacher says of numbers and names, teams, and people who
turn out to be one. Names are kept as hashes here: in clear, they are in the table of people only.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime
from hashlib import sha256

from .records import Person, Submission, now, to_text
from .store import Store
from .trust import Dated, Named

OF_PERSON = ("extension", "change", "vouched", "team", "submission", "mark")  # tables, by pseudonym


class Register:
    """What is settled about the people of one class.

    Args:
        store: its evidence; every method is one transaction of it.
    """

    def __init__(self, store: Store) -> None:
        self.store = store
        self._db = store._db

    # --- who is vouched for ---------------------------------------------------------------------
    def vouch(self, claim: str, pseudonym: str, by: Named, reason: str = "") -> None:
        """From now on this claim means this person; the teacher's word is not replaced by a platform's."""
        with self.store.transaction():
            said = self.vouched().get(claim)
            if said is None or by is Named.TEACHER or said[1] is not Named.TEACHER:
                row = (claim, pseudonym, by, reason, to_text(now()))
                self._db.execute("INSERT OR REPLACE INTO vouched VALUES (?, ?, ?, ?, ?)", row)

    def vouched(self) -> dict[str, tuple[str, Named]]:
        """claim -> (the pseudonym, who says so)."""
        rows = self._db.execute("SELECT claim, pseudonym, by FROM vouched").fetchall()
        return {row["claim"]: (row["pseudonym"], Named(row["by"])) for row in rows}

    def name_claim(self, name: str) -> str:
        """The claim that stands for a name in this class; the name cannot be read out of it."""
        return "name:" + sha256(f"{self.store.seed} {name}".encode("utf-8", "replace")).hexdigest()[:32]

    # --- teams ----------------------------------------------------------------------------------
    def set_teams(self, pseudonym: str, names: Iterable[str]) -> None:
        """The teams that somebody is in, in the place of those known before."""
        with self.store.transaction():
            self._db.execute("DELETE FROM team WHERE pseudonym = ?", (pseudonym,))
            rows = [(name, pseudonym) for name in names]
            self._db.executemany("INSERT OR IGNORE INTO team VALUES (?, ?)", rows)

    def teams(self) -> Mapping[str, tuple[str, ...]]:
        """The pseudonyms in each team."""
        found: dict[str, tuple[str, ...]] = {}
        for row in self._db.execute("SELECT name, pseudonym FROM team ORDER BY name, pseudonym"):
            found[row["name"]] = (*found.get(row["name"], ()), row["pseudonym"])
        return found

    # --- what moves -----------------------------------------------------------------------------
    def date(self, submission: Submission, moment: datetime, dated: Dated) -> bool:
        """Give an attempt a better date; whether anything changed."""
        if (submission.submitted_at, submission.dated) == (moment, dated):
            return False
        with self.store.transaction():
            done = self._db.execute(
                "UPDATE OR IGNORE submission SET submitted_at = ?, dated = ? WHERE id = ?",
                (to_text(moment), dated, submission.id),
            )
        return done.rowcount > 0

    def merge(self, gone: Person, kept: Person) -> None:
        """Two people are one: all of `gone` becomes that of `kept`, whose details stay."""
        with self.store.transaction():
            for table in OF_PERSON:
                self._db.execute(
                    f"UPDATE OR IGNORE {table} SET pseudonym = ? WHERE pseudonym = ?",
                    (kept.pseudonym, gone.pseudonym),
                )
            self._db.execute("DELETE FROM person WHERE pseudonym = ?", (gone.pseudonym,))

    def give(self, submissions: Iterable[Submission], to: Person) -> None:
        """The teacher says whose these attempts are. Marks that stood on them are set anew by grading."""
        with self.store.transaction():
            for submission in submissions:
                if submission.pseudonym != to.pseudonym:
                    self._db.execute("DELETE FROM mark WHERE submission = ?", (submission.id,))
                self._db.execute(
                    "UPDATE OR IGNORE submission SET pseudonym = ?, named = ? WHERE id = ?",
                    (to.pseudonym, Named.TEACHER, submission.id),
                )
