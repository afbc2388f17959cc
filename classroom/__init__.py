"""A class: collect submissions, grade them through crashes, keep the evidence, report, export.

For teachers. Who it is about is known to people.py alone: everything else works with pseudonyms.
"""
