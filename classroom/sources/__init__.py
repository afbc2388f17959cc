"""TODO."""

from .collect import Collector, Harvest
from .exchange_inbound import NOT_WORK, STAMP
from .sources import kind_of

__all__ = [
    "NOT_WORK",
    "STAMP",
    "Collector",
    "Harvest",
    "kind_of",
]
