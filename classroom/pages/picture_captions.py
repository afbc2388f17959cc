"""What a picture shows, in words, in the language of the page."""

from collections.abc import Sequence

from ...exercises import Text
from ...grader.reports import Panel, Picture, Row
from ...templates.pages import show_number


def answer_words(picture: Picture, panel: Panel, language: str) -> tuple[str, str]:
    """(what it is, what is seen in it), for the plate of the answer."""
    what = MINE[picture.kind][language].format(**_facts(picture, panel, language))
    return what, _listed(panel.mine, language) if picture.kind in ("numbers", "curve") else ""


def difference_words(picture: Picture, panel: Panel, language: str) -> tuple[str, str]:
    """The same for the plate of the difference."""
    facts = _facts(picture, panel, language)
    what = APART[picture.kind][language].format(**facts)
    if picture.kind in ("numbers", "curve"):
        return what, _listed(panel.difference, language)
    return what, _where(panel.difference, language)


def caption(picture: Picture, language: str) -> tuple[str, ...]:
    """The sentences under a picture: what was counted, how to read it, what was left out."""
    sentences = []
    if picture.wrong is not None:
        sentences.append(_count(picture)[language])
        if picture.largest and picture.kind != "mask":
            number = show_number(picture.largest, language)
            sentences.append(LARGEST[language].format(largest=number))
        sentences.append(KEYS[picture.kind][language])
    if picture.total > len(picture.panels):
        sentences.append(SOME[language].format(shown=len(picture.panels), total=picture.total))
    if picture.step != (1, 1):
        rows, columns = picture.step
        text = COARSE_LIST if picture.kind == "curve" else COARSE
        sentences.append(text[language].format(rows=rows, columns=columns))
    return tuple(sentences)


def place(panel: Panel) -> str:
    """Where a panel lies along the leading axes, as one writes it after an array's name."""
    return f" [{', '.join(map(str, panel.index))}]" if panel.index else ""


def shape_words(shape: Sequence[int]) -> str:
    """As numpy prints it: (3, 4), or (5,)."""
    sides = ",\u00a0".join(map(str, shape))
    return f"({sides},)" if len(shape) == 1 else f"({sides})"


MINE = {
    "numbers": Text(fr="Votre résultat{place}, {size}", en="Your result{place}, {size}"),
    "map": Text(
        fr="Votre résultat{place}, carte de {size}, de {low} (clair) à {high} (foncé)",
        en="Your result{place}, a map of {size}, from {low} (pale) to {high} (dark)",
    ),
    "mask": Text(
        fr="Votre masque{place}, {size} ; pixels à 1 : {ones}",
        en="Your mask{place}, {size}; pixels that are 1: {ones}",
    ),
    "curve": Text(
        fr="Votre résultat{place}, courbe de {size}, de {low} à {high}",
        en="Your result{place}, a curve of {size}, from {low} to {high}",
    ),
}
APART = {
    "numbers": Text(
        fr="Votre résultat moins le résultat attendu{place}, {size} ; 0 : juste",
        en="Your result minus the expected one{place}, {size}; 0: right",
    ),
    "map": Text(
        fr="Différence avec le résultat attendu{place}, carte de {size} ; cases trop grandes : {more}, "
        "trop petites : {less}, non finies : {odd}",
        en="Difference from the expected result{place}, a map of {size}; cells too large: {more}, "
        "too small: {less}, not finite: {odd}",
    ),
    "mask": Text(
        fr="Pixels faux{place}, {size} ; en trop : {more}, manquants : {less}",
        en="Wrong pixels{place}, {size}; too many: {more}, missing: {less}",
    ),
    "curve": Text(
        fr="Votre résultat moins le résultat attendu{place}, courbe de {size}",
        en="Your result minus the expected one{place}, a curve of {size}",
    ),
}
KEYS = {
    "numbers": Text(
        fr="Différence = votre valeur − la valeur attendue ; 0 : juste.",
        en="Difference = your value − the expected value; 0: right.",
    ),
    "map": Text(
        fr="Case hachurée : fausse. ╱ trop grande, ╲ trop petite, × pas un nombre fini ; blanche : juste.",
        en="A hatched cell is wrong: ╱ too large, ╲ too small, × no finite number; a white one is right.",
    ),
    "mask": Text(
        fr="+ : 1 au lieu de 0 ; − : 0 au lieu de 1.", en="+ stands for 1 instead of 0, − for 0 instead of 1."
    ),
    "curve": Text(
        fr="Différence = votre valeur − la valeur attendue.",
        en="Difference = your value − the expected value.",
    ),
}
LARGEST = Text(fr="Plus grand écart : {largest}.", en="Largest difference: {largest}.")
SOME = Text(
    fr="{shown} cartes montrées sur {total}, les fausses d'abord.",
    en="{shown} maps shown of {total}, wrong ones first.",
)
COARSE = Text(
    fr="Image réduite : une case vaut {rows} × {columns} valeurs (leur moyenne, et leur plus grand écart).",
    en="Reduced: one cell stands for {rows} × {columns} values (their mean, and their largest difference).",
)
COARSE_LIST = Text(
    fr="Courbe réduite : un point vaut {columns} valeurs (leur moyenne).",
    en="Reduced: one point stands for {columns} values (their mean).",
)


def _count(picture: Picture) -> Text:
    total = 1
    for side in picture.shape:
        total *= side
    if picture.kind == "mask":
        return Text(
            fr=f"Pixels faux : {picture.wrong} sur {total}.", en=f"Wrong pixels: {picture.wrong} of {total}."
        )
    return Text(
        fr=f"Valeurs fausses : {picture.wrong} sur {total}.", en=f"Wrong values: {picture.wrong} of {total}."
    )


def _facts(picture: Picture, panel: Panel, language: str) -> dict[str, str | int]:
    """What the sentences above are filled with."""
    signs = "".join(row for row in panel.difference if isinstance(row, str))
    mask = picture.kind == "mask"
    mine = "".join(row for row in panel.mine if isinstance(row, str))
    return {
        "place": place(panel),
        "size": _size(picture, panel, language),
        "low": show_number(picture.low, language) if picture.low is not None else "–",
        "high": show_number(picture.high, language) if picture.high is not None else "–",
        "ones": mine.count("1"),
        "more": signs.count("+") if mask else sum(sign.isupper() for sign in signs),
        "less": signs.count("-") if mask else sum(sign.islower() for sign in signs),
        "odd": signs.count("?"),
    }


def _size(picture: Picture, panel: Panel, language: str) -> str:
    rows, columns = len(panel.mine), len(panel.mine[0])
    if len(picture.shape) == 1:
        return Text(fr=f"{columns} valeurs", en=f"{columns} values")[language]
    return Text(fr=f"{rows} lignes, {columns} colonnes", en=f"{rows} rows, {columns} columns")[language]


def _listed(rows: Sequence[Row], language: str) -> str:
    """Every number, row by row."""
    apart = " ; " if language == "fr" else "; "
    if len(rows) == 1:
        return apart.join(show_number(value, language) for value in rows[0])
    word = Text(fr="ligne", en="row")[language]
    lines = (" ".join(show_number(value, language) for value in row) for row in rows)
    return apart.join(f"{word} {number}: {line}" for number, line in enumerate(lines))


def _where(rows: Sequence[Row], language: str) -> str:
    """The rectangle that holds every wrong cell."""
    wrong = [(i, j) for i, row in enumerate(rows) for j, sign in enumerate(row) if sign != "."]
    if not wrong:
        return Text(fr="Tout est juste ici.", en="All is right here.")[language]
    top, bottom = min(i for i, _ in wrong), max(i for i, _ in wrong)
    left, right = min(j for _, j in wrong), max(j for _, j in wrong)
    return Text(
        fr=f"Elles sont entre les lignes {top} et {bottom}, les colonnes {left} et {right}.",
        en=f"They lie between rows {top} and {bottom}, columns {left} and {right}.",
    )[language]
