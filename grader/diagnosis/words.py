"""The sentences of the hypotheses that word themselves: they follow from the name, and no file holds them.

scaled:shift:doubled    scaled answers as if shift were doubled.
scaled:x:shift          scaled answers as if x and shift were exchanged.
scaled:negative         scaled returns the right result, with the other sign.
scaled:x.0:times        scaled returns the right result, times the length of axis 0 of x.
"""

from ...exercises import Text
from .laws import LAWS

DROPPED = "dropped"
CHANGES = {  # of an argument, with what follows "as if"
    DROPPED: Text(fr="{} n'était pas donné", en="{} were not given"),
    "doubled": Text(fr="{} valait le double", en="{} were doubled"),
    "halved": Text(fr="{} valait la moitié", en="{} were halved"),
    "more": Text(fr="{} valait un de plus", en="{} were one more"),
    "less": Text(fr="{} valait un de moins", en="{} were one less"),
    "zero": Text(fr="{} valait toujours 0", en="{} were always 0"),
    "one": Text(fr="{} valait toujours 1", en="{} were always 1"),
    "last": Text(fr="{} valait toujours -1", en="{} were always -1"),
    "opposite": Text(fr="{} avait le signe contraire", en="{} had the other sign"),
    "squared": Text(fr="{} était élevé au carré", en="{} were squared"),
    "rooted": Text(fr="on prenait la racine carrée de {}", en="the square root of {} were taken"),
    "complement": Text(fr="1 - {0} prenait la place de {0}", en="1 - {0} stood in the place of {0}"),
    "contrary": Text(fr="{} valait le contraire", en="{} were its contrary"),
    "true": Text(fr="{} valait toujours True", en="{} were always True"),
    "false": Text(fr="{} valait toujours False", en="{} were always False"),
    "reversed": Text(fr="l'ordre de {} était renversé", en="the order of {} were reversed"),
    "first": Text(fr="le premier nombre de {} valait pour tous", en="the first number of {} stood for all"),
    "but the last": Text(fr="le dernier nombre de {} manquait", en="the last number of {} were missing"),
    "but the first": Text(fr="le premier nombre de {} manquait", en="the first number of {} were missing"),
    "negative": Text(fr="{} avait le signe contraire", en="{} had the other sign"),
    "absolute": Text(fr="on prenait la valeur absolue de {}", en="the absolute value of {} were taken"),
    "whole": Text(
        fr="les nombres de {} étaient tronqués à l'entier",
        en="the numbers of {} were truncated to whole ones",
    ),
    "flipped": Text(fr="le dernier axe de {} était retourné", en="the last axis of {} were flipped"),
    "rolled": Text(
        fr="le dernier axe de {} était décalé d'un cran", en="the last axis of {} were shifted by one"
    ),
    "transposed": Text(
        fr="les deux derniers axes de {} étaient échangés", en="the last two axes of {} were exchanged"
    ),
    "upside down": Text(
        fr="l'avant-dernier axe de {} était retourné", en="the axis before the last of {} were flipped"
    ),
    "turned": Text(
        fr="les deux derniers axes de {} étaient retournés", en="the last two axes of {} were flipped"
    ),
}
SCALES = {"times": Text(fr="multiplié par", en="times"), "divided": Text(fr="divisé par", en="divided by")}
OF_LAWS = {law.name: law.text for law in LAWS}


def changed(parameter: str, how: str) -> Text:
    """What a change makes of an argument.

    Args:
        parameter: the name of the argument.
        how: one of CHANGES.

    Returns:
        What follows "as if".
    """
    words = CHANGES[how]
    return Text(fr=words.fr.format(parameter), en=words.en.format(parameter))


def exchanged(one: str, other: str) -> Text:
    """The same of two arguments that change places.

    Args:
        one: the name of the first.
        other: that of the second.

    Returns:
        What follows "as if".
    """
    return Text(fr=f"{one} et {other} étaient échangés", en=f"{one} and {other} were exchanged")


def scaled_by(length: str, how: str) -> Text:
    """What became of a right result that was scaled by a length.

    Args:
        length: `x.0` is that of axis 0 of x, `x` the number of its entries.
        how: one of SCALES.

    Returns:
        What follows "the right result".
    """
    name, _, axis = length.partition(".")
    fr = f"la longueur de l'axe {axis} de {name}" if axis else f"le nombre d'éléments de {name}"
    en = f"the length of axis {axis} of {name}" if axis else f"the number of entries of {name}"
    return Text(fr=f"{SCALES[how].fr} {fr}", en=f"{SCALES[how].en} {en}")


def as_if(function: str, words: Text) -> Text:
    """The sentence of a change of arguments.

    Args:
        function: whose arguments they are.
        words: what follows "as if".

    Returns:
        The whole of it.
    """
    return Text(fr=f"{function} répond comme si {words.fr}.", en=f"{function} answers as if {words.en}.")


def returned(function: str, words: Text) -> Text:
    """The sentence of what became of a right result.

    Args:
        function: that returns it.
        words: what follows "the right result".

    Returns:
        The whole of it.
    """
    return Text(
        fr=f"{function} renvoie le bon résultat, {words.fr}.",
        en=f"{function} returns the right result, {words.en}.",
    )


def worded(name: str) -> Text | None:
    """The sentence of a hypothesis that words itself, or None where the name is of another kind."""
    function, *parts = name.split(":")
    if len(parts) == 1 and parts[0] in OF_LAWS:
        return returned(function, OF_LAWS[parts[0]])
    if len(parts) != 2:
        return None
    of, how = parts
    if how in SCALES:
        return returned(function, scaled_by(of, how))
    return as_if(function, changed(of, how) if how in CHANGES else exchanged(of, how))
