"""How a reference fails a check, for its author: the exception and its line, or the call that goes wrong."""

from ...exercises import Text
from ..bench import Died, Raised
from ..checking import Failed, Run
from ..diagnosis import show_call


def reference_fault(stopped: Run | Exception) -> Text:
    """What stopped a check of the reference: a run that was not accepted, or an exception of the check."""
    failed = stopped.failed if isinstance(stopped, Run) else stopped.__cause__
    outcome = failed.outcome if isinstance(failed, Failed) else None
    reply = outcome.reply if outcome is not None else None
    if isinstance(reply, Raised):
        raised = f"{': '.join(filter(None, [*reply.types[:1], reply.message]))}"
        return Text(fr=f"{raised}, ligne {reply.line}", en=f"{raised}, line {reply.line}")
    if isinstance(reply, Died):
        return Text(fr=f"pas de réponse ({reply.reason})", en=f"no answer ({reply.reason})")
    if outcome is not None:
        call = show_call(outcome)
        return Text(
            fr=f"{call} ne donne pas ce que la vérification attend",
            en=f"{call} is not what the check expects",
        )
    if isinstance(stopped, Run):
        return Text(fr="la vérification la refuse", en="the check refuses it")
    return Text(fr=f"faute de la vérification, {stopped}", en=f"fault of the check, {stopped}")
