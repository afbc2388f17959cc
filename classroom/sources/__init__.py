"""Where submissions come from, whose they are, and how they are taken into the evidence.

In: a learning platform's zip, folders, archives, notebooks, an nbgrader exchange; the people of the class.
Out: submissions recorded once each, originals kept, refusals and doubts in words.
Never: lets one student's file cost another's submission, or takes an archive's word for who somebody is.
"""

from .attaching import attach
from .collect import Collector, Harvest
from .exchange_inbound import NOT_WORK, STAMP
from .sources import kind_of

__all__ = [
    "NOT_WORK",
    "STAMP",
    "Collector",
    "Harvest",
    "attach",
    "kind_of",
]
