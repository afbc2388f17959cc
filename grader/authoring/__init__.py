"""TODO."""

from .certify import Certificate, certify, derive

__all__ = [
    "Certificate",
    "certify",
    "derive",
]
