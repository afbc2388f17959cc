"""How requests are numbered: per check, so that the same check asks the same numbers of every work.

What a reply belongs to is then known without asking the work: a reply remembered of the reference, or sent
ahead by a submission, can be matched with the request of any other one.
"""

BLOCK = 10_000
LOAD_ID = 1


def request_id(check: int, position: int) -> int:
    """The number of a request.

    Args:
        check: its number, from 0; 0 is no check of the course.
        position: of the request in the check, from 0.

    Returns:
        A number that no other request has.
    """
    return check * BLOCK + position + 2


def check_of(id_: int) -> int:
    """The check that a request belongs to."""
    return id_ // BLOCK
