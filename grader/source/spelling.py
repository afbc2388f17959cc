"""Words that mean the same, written with or without accents, in capitals or not."""

import unicodedata


def unaccented(text: str) -> str:
    """The text without accents and capitals, and without the other forms that one letter may have.

    Returns:
        A text for comparing, not for showing: it may be longer (Unicode's NFKD, then full case folding).
    """
    letters = unicodedata.normalize("NFKD", text).casefold()
    return "".join(c for c in letters if not unicodedata.combining(c))
