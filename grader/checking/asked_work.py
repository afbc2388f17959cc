"""One piece of work under a sequence of checks: its child, the requests sent ahead, its budget of time.

    closed ──begin──> open ──call, call, ...──> open ──begin──> ...
                        │ the child died: the next check gets a fresh one
                        │ a request that was not foreseen: a fresh one, asked request by request
                        │ the budget is spent: every further call is out of time

Three savings meet here, and each is safe by itself: requests are sent ahead (read_ahead.py), a check whose
replies were all seen before is passed over, and a child may have served another exercise of the same
submission.
"""

import math
from collections.abc import Sequence
from dataclasses import replace
from hashlib import blake2b

from ..bench import MAX_RECEIVED, Bench, Died, Reply, Session, Value, wire
from .children import Children
from .outcome import Request
from .read_ahead import Script
from .request_ids import LOAD_ID, request_id
from .rules import LOAD_SECONDS, LONGEST_WAIT, Rules, Source, patience

BUDGET_CALLS = 3  # an exercise may run out of time this often before the rest is not tried


class Work:
    """Asks one piece of work in the bench. A child that dies is replaced for the next check.

    With `children`, the first child may have served an earlier exercise of the same submission; `fresh`
    says whether it had not. What such a child fails must be asked of a fresh one.
    """

    def __init__(
        self,
        bench: Bench,
        rules: Rules,
        source: Source,
        script: Script | None = None,
        children: Children | None = None,
    ) -> None:
        self._bench, self._rules, self._source = bench, rules, source
        self._children = children
        self._patience = min(patience(), LONGEST_WAIT) if rules.awaited else patience()
        self._seconds = rules.seconds * self._patience
        self._left = LONGEST_WAIT * rules.seconds if rules.awaited else math.inf  # for what never answers
        self.fresh = True
        self._script = script or Script()
        self._sent_until = 0
        self._received = 0
        self._session: Session | None = None
        self._ahead: Sequence[bytes] = ()
        self._asked: list[bytes] = []
        self._check = -1
        self._timeouts = 0
        self.load_failure: Reply | None = None
        self.output: list[str] = []

    def begin(self, check: int) -> None:
        """The next requests belong to this check. A check that has begun is not given another try."""
        if check == self._check and not self._asked:
            return
        self._check, self._asked, self._ahead = check, [], ()
        if self._session is not None and self._session.dead is not None:
            self._received += self._session.received
            self._session = None
        if self._session is None and not self._spent:
            self._open()
        self._ahead = self._script.frames.get(check, ())
        if self._ahead and check > self._sent_until and self._session is not None:
            batch = self._script.batch(check)
            self._sent_until = max(batch)
            ids = [request_id(c, position) for c in batch for position in range(len(batch[c]))]
            self._session.send(b"".join(f for frames in batch.values() for f in frames), *ids)

    def fingerprint(self) -> bytes | None:
        """A digest of all that the work replies to the check that has begun, if that can be known
        before the check runs. Equal fingerprints get equal verdicts: a check is a pure function of
        the replies, and the requests were the same. Once the budget is spent it is not: the verdict
        then comes of what was before, and must not be remembered for others."""
        if self._check not in self._script.whole or not self._ahead or self._session is None:
            return None
        if self._spent:
            return None
        ids = [request_id(self._check, position) for position in range(len(self._ahead))]
        replies = self._session.foresee(ids, self._seconds)
        return None if replies is None else blake2b(replies, digest_size=20).digest()

    def pass_over(self) -> None:
        """The verdict on what has been replied is known already."""
        if self._session is not None:
            self._session.skip()

    @property
    def _spent(self) -> bool:
        """Whether there is no time left for a call that may not answer either."""
        return self._timeouts >= BUDGET_CALLS or self._left < self._rules.seconds

    def _said(self, reply: Reply) -> Reply:
        """The reply; how long was waited for it depends on the machine, and is told to who waits only."""
        if isinstance(reply, Died) and not self._rules.awaited:
            return replace(reply, waited=None)
        return reply

    def _open(self) -> None:
        if self.load_failure is not None:
            return
        self._session = self._children.take(self._rules) if self._children else None
        if self._session is not None:
            self.fresh = False
        else:
            self._session = self._bench.open(self._rules.libraries, self._rules.limits)
        self._session.received, self._session.allowance = 0, MAX_RECEIVED - self._received
        self._sent_until = 0
        files = {name: text.encode("utf-8", "replace") for name, text in self._source.files.items()}
        load = [self._source.module, files, list(self._source.provides)]
        self._session.send(wire.frame(LOAD_ID, "load", load), LOAD_ID)
        reply = self._session.receive(LOAD_ID, max(LOAD_SECONDS * self._patience, self._seconds))
        if not isinstance(reply, Value):
            self.load_failure = self._said(reply)
            self._session.close()
        elif reply.output:
            self.output.append(reply.output)

    def call(self, request: Request) -> tuple[int, Reply]:
        """Ask the work; the reply is its value, its exception, or how it died."""
        position = len(self._asked)
        id_ = request_id(self._check, position)
        if self.load_failure is not None:
            return LOAD_ID, self.load_failure
        if self._spent:
            return id_, self._said(Died("timeout", 0.0))
        frame = wire.frame(id_, "call", list(request))
        assert self._session is not None
        if position >= len(self._ahead) or self._ahead[position] != frame:
            if position < len(self._ahead) or self._sent_until > self._check:
                self._start_over()
            self._ahead = ()
            self._session.send(frame, id_)
        self._asked.append(frame)
        reply = self._said(self._session.receive(id_, min(self._seconds, self._left)))
        if isinstance(reply, Died) and reply.reason == "timeout":
            self._timeouts += 1
            self._left -= reply.waited or 0.0
        if not isinstance(reply, Died) and reply.output:
            self.output.append(reply.output)
        return id_, reply

    def _start_over(self) -> None:
        """A fresh child that has been asked what this check asked so far, and nothing else."""
        assert self._session is not None
        self._session.close()
        self._received += self._session.received
        self._script = Script()
        self._open()
        for position, frame in enumerate(self._asked):
            self._session.send(frame, request_id(self._check, position))

    @property
    def ended(self) -> bool:
        """Whether the child answers no more."""
        return self._session is None or self._session.dead is not None

    def close(self) -> None:
        """Let the child go: a healthy one to the next exercise where children are shared, else end it."""
        if self._session is None:
            return
        if self._children is not None and self._session.dead is None:
            self._children.give(self._rules, self._session)
        else:
            self._session.close()

    def __enter__(self) -> "Work":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
