"""The pages of a class: the overview of a chapter for its teacher, and all pages written into its folder.

In: marks and statistics of the evidence, the page of each work, receipts.
Out: one page per student and chapter, one per chapter for the teacher, written only where they changed.
Never: changes a mark, or puts one person's page where another looks.
"""

from .publish import COUNTS, Published, page_facts, publish

__all__ = [
    "COUNTS",
    "Published",
    "page_facts",
    "publish",
]
