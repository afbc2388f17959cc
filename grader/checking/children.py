"""The children that a submission's exercises share."""

from ..bench import Limits, Session
from .rules import Rules


class Children:
    """The children of one submission, handed from one exercise to the next while they are healthy."""

    def __init__(self) -> None:
        self._idle: dict[tuple[tuple[str, ...], Limits], list[Session]] = {}

    def take(self, rules: Rules) -> Session | None:
        """An idle child with the same libraries and limits, now the caller's; None if there is none."""
        idle = self._idle.get((rules.libraries, rules.limits))
        return idle.pop() if idle else None

    def give(self, rules: Rules, session: Session) -> None:
        """Keep a healthy child, opened under these rules, for the next exercise that asks for such a one."""
        self._idle.setdefault((rules.libraries, rules.limits), []).append(session)

    def close(self) -> None:
        """End all that are idle."""
        for idle in self._idle.values():
            for session in idle:
                session.close()
        self._idle.clear()

    def __enter__(self) -> "Children":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
