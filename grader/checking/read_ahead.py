"""What may be sent to a work before its checks ask for it.

One write and one answer for a whole submission instead of a round trip per call is most of the judge's
speed. But what is sent ahead, the work can read ahead. So nothing is sent before the work is loaded; nothing
hidden while a public check runs (what the work says there is shown); and no request that was made out of an
earlier reply (it would hold the right one). Which requests these are is found by a rehearsal, see
rehearsal.py; docs/design.md has the whole argument.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Script:
    """The requests that can be sent ahead, by check; none of a later check while one of `pauses` runs."""

    frames: Mapping[int, Sequence[bytes]] = field(default_factory=dict)
    pauses: frozenset[int] = frozenset()
    whole: frozenset[int] = frozenset()  # every request is sent ahead, and nothing waits for their end

    def batch(self, check: int) -> dict[int, Sequence[bytes]]:
        """What to send when `check` begins, by check."""
        last = min((pause for pause in self.pauses if pause >= check), default=None)
        wanted = (c for c in self.frames if c >= check and (last is None or c <= last))
        return {c: self.frames[c] for c in wanted}
