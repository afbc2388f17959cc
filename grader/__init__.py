"""From a student's file to a report: the bench runs it, the judge decides, the diagnosis explains.

    files, source, reports, key           what everything else is made of
    notebooks, workspace, submissions     what students have and hand in
    bench, checking, diagnosis, judging   one submission to its report
    authoring                             is an exercise fit for students?
    plugin                                the public checks under plain pytest

docs/design.md follows one submission through these rooms.
"""
