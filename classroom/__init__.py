"""A class: collect submissions, grade them through crashes, keep the evidence, report, export.

    evidence                              what is known, and nothing else is
    sources, engines, grading, receipts   from a pile of submissions to results that can be proved
    gradebook, nbgrader                   nbgrader's database, and nbgrader itself
    analysis, pages, exports, privacy     what people get to see, and what they may ask for
    release                               what a teacher hands out to students

Needs the extra `class`; a release, the extra `dev`; a page alone, jinja2.
"""
